"""Words tell of devices if they are the unit's own, or used by it, and nothing denies that."""

import pytest

from docgen.intake.returns.tellings import told_of_devices


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("我局建有监控设备", "我局建有监控设备"),
        ("经查,我局在用抓拍设备若干台", "我局在用抓拍设备若干台"),
        ("我局没有委托企业建设监控设备,或者借用监控设备执法", ""),
        ("我局未设置监控设备,借用公安监控视频查处违法", "借用公安监控视频查处违法"),
        ("道路监控50路由公安分局建设、管理", ""),
        ("我局利用公安分局建设的监控50路执法", "我局利用公安分局建设的监控50路执法"),
        ("办公区安防监控8路", ""),
        ("办公区安防监控8路用于违停取证", "办公区安防监控8路用于违停取证"),
        ("无人机2架不用于非现场执法取证", ""),
        ("如有监控设备3台将报告", ""),
        ("对使用的监控设备情况进行自查", ""),
        ("我局在用的测速仪、检测仪等均无", ""),
        ("我局现有监控5路均无", "我局现有监控5路均无"),
        ("第3套方案", ""),
        ("第12套方案", ""),
    ],
)
def test_words_tell_of_devices_or_not(sentence: str, told: str) -> None:
    assert told_of_devices(sentence) == told
