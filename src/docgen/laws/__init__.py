"""The law table (法规表) and the citations (设置依据) that are checked against it."""
