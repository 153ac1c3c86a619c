"""Texts beside papers read right, also where the campaign tells little."""

from docgen.compose.bodies import printed_campaign
from docgen.model.campaign import Campaign, Contact
from docgen.pipeline.messages import message

CAMPAIGN = Campaign(id="a", title="示例工作", issuer="海州市望潮区司法局", issuer_short="区司法局")
PAPERS = [{"title": "关于示例工作的通知", "number": "望司发〔2025〕7号"}]


def mail(campaign: Campaign, **others: object) -> str:
    return message(
        "pack_mail",
        {
            "campaign": printed_campaign(campaign),
            "contact": campaign.contact,
            "recipient": "海州市望潮区水务局",
            "short": "区水务局",
            "subordinate": True,
            "package": "区水务局.zip",
            "papers": PAPERS,
        }
        | others,
    )


def to_do(campaign: Campaign) -> str:
    return message(
        "unit_answer",
        {
            "campaign": printed_campaign(campaign),
            "contact": campaign.contact,
            "unit": {"name": "海州市望潮区水务局"},
            "papers": [],
            "files": ["情况说明.docx"],
            "pending": [],
            "final": True,
        },
    )


def test_a_mail_names_whom_to_ask() -> None:
    known = CAMPAIGN.model_copy(update={"contact": Contact(name="张示例", phone="0000000")})

    assert "  联系人：张示例，电话：0000000\n" in mail(known)
    assert "收到请回复。张示例 0000000\n" in mail(known)
    assert "发给海州市望潮区司法局，联系人：张示例，电话：0000000。" in to_do(known)


def test_a_text_that_can_do_without_leaves_a_contact_away_that_nobody_named() -> None:
    for text in (mail(CAMPAIGN), to_do(CAMPAIGN)):
        assert "联系人" not in text
        assert "电话" not in text
    assert "收到请回复。\n" in mail(CAMPAIGN)
    assert "发给海州市望潮区司法局。" in to_do(CAMPAIGN)


def test_a_superior_is_not_told_to_answer() -> None:
    government = {"recipient": "望潮区人民政府", "short": "望潮区人民政府", "subordinate": False}

    text = mail(CAMPAIGN, **government)

    assert "您好，区司法局送望潮区人民政府的公文（" in text
    assert "请查收，谢谢。" in text
    assert "请回复" not in text


def test_a_mail_says_whose_papers_it_brings() -> None:
    long_only = CAMPAIGN.model_copy(update={"issuer_short": ""})

    assert "区水务局您好，区司法局的公文（" in mail(CAMPAIGN)
    assert "区水务局您好，海州市望潮区司法局的公文（" in mail(long_only)
