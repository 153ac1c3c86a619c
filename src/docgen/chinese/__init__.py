"""Chinese as official papers write it: numbers, dates, money, lists, labels, punctuation."""
