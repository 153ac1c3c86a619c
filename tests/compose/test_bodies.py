"""How bodies are named in a sentence, and how a notice is cited."""

import pytest

from docgen.compose.bodies import cited_title, polite_name, printed_campaign, self_name
from docgen.model.campaign import Campaign


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("海州市望潮区水务局", "局"),
        ("海州市望潮区听潮街道办事处", "街道"),
        ("海州市公安局交通警察支队望潮大队", "大队"),
        ("海州市望潮区卫生健康委员会", "委"),
        ("海州市望潮区档案馆", "单位"),
    ],
)
def test_a_body_is_called_by_its_type(name: str, called: str) -> None:
    assert self_name(name) == f"我{called}"
    assert polite_name(name) == f"贵{called}"


def test_a_title_inside_a_title_is_in_single_marks() -> None:
    assert cited_title("关于印发《方案》的通知") == "《关于印发〈方案〉的通知》"


def test_upper_documents_are_parted_where_their_numbers_stand_between() -> None:
    authority = ("《甲意见》（国发〔2024〕5号）", "《乙通知》（辽司发〔2024〕9号）")
    campaign = Campaign(id="a", title="示例", issuer="某局", authority=authority)
    bare = campaign.model_copy(update={"authority": ("《甲意见》", "《乙通知》")})

    assert printed_campaign(campaign)["grounds"] == "、".join(authority)
    assert printed_campaign(bare)["grounds"] == "《甲意见》《乙通知》"


def test_what_the_campaign_does_not_say_is_pending() -> None:
    printed = printed_campaign(Campaign(id="a", title="示例", issuer="某局"))

    assert printed["citation"] == "〔待补：通知标题和文号〕"
    assert printed["grounds"] == "〔待补：上级文件或者部署〕"
    assert printed["due"] == "〔待补：报送截止日期〕"
    assert printed["contact"] == {
        "name": "〔待补：联系人姓名〕",
        "phone": "〔待补：联系人电话〕",
        "email": "",
    }
    assert printed["window"] == "〔待补：近三年的起止日期〕"
    assert printed["sample_note"] == ""
