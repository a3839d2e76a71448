"""The vacancy that the enterprise of the demo has just posted: staff find it in their queue, with words that the law forbids."""

from datetime import date

from jobmatch.catalogue.answer import Answer
from jobmatch.vacancies.draft import AnyPart, DayPart, JobPart, NeedsPart, PayPart, PlacePart
from jobmatch.vacancies.vacancy import WagePeriod

JOB = JobPart("Công nhân đứng máy dệt", "Đứng máy dệt, nối sợi, kiểm vải theo tổ. Người mới được kèm một tháng.")
REST: tuple[AnyPart, ...] = (
    PlacePart("KCN Cảng biển Hải Hà", quantity=30, closes_on=date(2025, 3, 31)),
    PayPart(WagePeriod.MONTH, 7_500_000, 10_000_000),
    DayPart(
        "Ba ca, mỗi ca tám giờ",
        night_shift=Answer.YES,
        bus=Answer.YES,
        meals=Answer.YES,
        housing=Answer.NO,
        benefits="Bảo hiểm đầy đủ, thưởng tháng thứ mười ba.",
    ),
    NeedsPart(
        "Chỉ tuyển nữ, tuổi từ 18 đến 35, sức khỏe tốt.",
        education=2,
        qualification=0,
        experience_years=0,
        licence_classes=(),
        training_given=Answer.YES,
        heavy_work=Answer.NO,
    ),
)
