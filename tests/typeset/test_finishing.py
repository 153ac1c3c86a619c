"""Finishing touches: pending facts are highlighted, an empty last section goes."""

import re

from lxml import etree

from docgen.typeset.finishing import drop_empty_section, finish

LOOK = '<w:rPr><w:rFonts w:ascii="黑体"/></w:rPr>'


def finished(xml: str) -> str:
    return finish("word/document.xml", xml.encode()).decode()


def texts(xml: str) -> list[tuple[bool, str]]:
    """Return each run's text and whether it is marked as pending."""
    runs = re.findall(r"<w:r>(.*?)</w:r>", xml)
    return [
        ('w:val="Pending"' in run, "".join(re.findall(r"<w:t[^>]*>([^<]*)", run))) for run in runs
    ]


def test_a_pending_fact_is_cut_out_of_its_run_and_marked() -> None:
    xml = f"<w:p><w:r>{LOOK}<w:t>由〔待补：承办科室〕承办。</w:t></w:r></w:p>"
    assert [(mark, text) for mark, text in texts(finished(xml)) if text] == [
        (False, "由"),
        (True, "〔待补：承办科室〕"),
        (False, "承办。"),
    ]


def test_a_marked_run_keeps_the_look_of_its_run() -> None:
    xml = f"<w:p><w:r>{LOOK}<w:t>〔待补：甲〕</w:t></w:r></w:p>"
    marked = re.search(r"<w:r><w:rPr>(.*?)</w:rPr><w:t[^>]*>〔", finished(xml))
    assert marked is not None
    assert marked[1] == '<w:rStyle w:val="Pending"/><w:rFonts w:ascii="黑体"/>'


def test_a_tracked_change_of_the_look_leaves_whole_elements() -> None:
    was = '<w:rPrChange w:id="1" w:author="甲"><w:rPr><w:i/></w:rPr></w:rPrChange>'
    look = f"<w:rPr><w:b/>{was}</w:rPr>"
    xml = f"<w:p><w:r>{look}<w:t>甲〔待补：乙〕丙</w:t></w:r></w:p>"
    result = finished(xml)
    etree.fromstring(f'<w:body xmlns:w="x">{result}</w:body>')
    assert [(mark, text) for mark, text in texts(result) if text] == [
        (False, "甲"),
        (True, "〔待补：乙〕"),
        (False, "丙"),
    ]
    assert result.count(look) == 2
    assert f'<w:rPr><w:rStyle w:val="Pending"/><w:b/>{was}</w:rPr>' in result


def test_tabs_and_breaks_beside_a_pending_fact_stay_in_order() -> None:
    xml = "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>〔待补：乙〕</w:t><w:br/></w:r></w:p>"
    result = finished(xml)
    order = re.findall(r"甲|<w:tab/>|〔待补：乙〕|<w:br/>", result)
    assert order == ["甲", "<w:tab/>", "〔待补：乙〕", "<w:br/>"]
    assert result.count("<w:r>") == result.count("</w:r>")


def test_text_without_pending_facts_is_left_alone() -> None:
    xml = "<w:p><w:r><w:t>〔2024〕</w:t></w:r></w:p>"
    assert finished(xml) == xml


def test_an_empty_last_section_gives_way_to_the_one_before() -> None:
    turned = '<w:sectPr><w:pgSz w:orient="landscape"/></w:sectPr>'
    xml = f"<w:body><w:p><w:pPr>{turned}</w:pPr></w:p><w:sectPr><w:pgSz/></w:sectPr></w:body>"
    left = f"<w:body><w:p><w:pPr></w:pPr></w:p>{turned}</w:body>"
    assert drop_empty_section(xml.encode()).decode() == left
    assert finished(xml) == left


def test_a_last_section_without_content_of_its_own_leaves_the_text_alone() -> None:
    xml = "<w:body><w:p><w:pPr><w:sectPr><w:pgSz/></w:sectPr></w:pPr></w:p><w:sectPr/></w:body>"
    assert finished(xml) == xml


def test_a_last_section_with_a_paragraph_stays() -> None:
    xml = (
        "<w:body><w:p><w:pPr><w:sectPr><w:pgSz/></w:sectPr></w:pPr></w:p><w:p/>"
        "<w:sectPr><w:pgSz/></w:sectPr></w:body>"
    )
    assert drop_empty_section(xml.encode()).decode() == xml
    assert finished(xml) == xml
