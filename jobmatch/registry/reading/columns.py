"""What a column of a commune's list can mean."""

from dataclasses import dataclass
from enum import StrEnum


class Column(StrEnum):
    NUMBER = "number"
    FULL_NAME = "full_name"
    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    SEX = "sex"
    MALE = "male"  # a mark, or the birth date of a man: the cells decide
    FEMALE = "female"
    BIRTH = "birth"
    BIRTH_DAY = "birth_day"
    BIRTH_MONTH = "birth_month"
    BIRTH_YEAR = "birth_year"
    CITIZEN_ID = "citizen_id"
    PHONE = "phones"
    ETHNICITY = "ethnicity"
    ETHNICITY_OR_PHONE = "ethnicity_or_phone"  # 'DT': the cells decide
    VILLAGE = "village"
    ADDRESS = "address_text"
    COMMUNE = "commune_code"  # a column for the commune alone, beside one for the village
    HOME_ADDRESS = "home_address"  # the registered address, where another column has the present one
    PRIORITY = "priority_groups"
    EDUCATION = "education"
    QUALIFICATION = "qualification"
    MAJOR = "major"
    EMPLOYMENT = "employment"
    CURRENT_JOB = "current_job"
    EXPERIENCE = "experience_years"
    WISH = "wish_text"
    WISH_PLACE = "wish_place_text"
    PAY = "pay"
    TRAINING = "wants_training"
    NOTE = "note"
    IGNORED = "ignored"  # known, and none of our business: religion, marriage, insurance numbers


@dataclass(frozen=True, slots=True)
class Mark:
    """One column of a group in which an `x` says the answer; `value` is the code it stands for."""

    group: Column
    value: str | int
    label: str
