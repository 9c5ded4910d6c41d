"""What people call things, and the words of filings that name the same."""

from __future__ import annotations

from functools import lru_cache

# Each line: the words of questions, then those of filings that answer for them in full.
_CALLED = """
    nun nuns: sister
    priest priests clergyman clergymen: reverend rev father
    physician physicians medic: dr doctor
    drug drugs drugmaker drugmakers pharma: pharmaceutical therapeutics biosciences clinical phase
    biotech biotechs: biosciences therapeutics biopharmaceutical biotherapeutics biotechnology
    homebuilder homebuilders builder builders: homes homebuilding
    airline airlines carrier carriers: air airlines airways
    bank banks banking: bank bancorp bancshares bankshares banc
    insurer insurers: insurance assurance
    utility utilities: utility gas electric power water
    oilman driller drillers: drilling oil energy petroleum
    ship ships vessel vessels: vessel vessels ship
    shipper shippers shipping: shipping vessels marine tankers
    retailer retailers shop shops: stores retail
    grocer grocers: supermarkets grocery foods
    miner miners mine mines: mining mines gold minerals
    trucker truckers trucking: trucking freight truck
    railway railways railroad railroads: rail railroad
    hospital hospitals clinic clinics: hospital hospitals clinic medical health
    chipmaker chipmakers: semiconductor semiconductors
    reit reits: reit realty
    landlord landlords: properties realty apartment
    farm farms: farm farms
    casino casinos: gaming casino
    restaurant restaurants: restaurant restaurants cafes
    buyout buyouts takeover takeovers: merger acquisition acquire
    shut closed close closing: closed close dissolution
    fail fails failed failing failure: fail failed failure unsuccessful endpoint
    listing: listed listing delist
    fraction fractions: fractional fraction
    cvr cvrs: contingent
    cents: cent cents
    jobs: jumpstart jobs
    quorum: quorum
    lockup: lock-up lockup
    postmarked: postmark mailed
    bankrupt bankruptcy bankruptcies insolvency: bankruptcy chapter petition
    abroad overseas: foreign
    reverse-split: reverse split
    spinoff spin-off: spin-off spun distribution
    german: germany german
    swiss: switzerland swiss
    french: france french
    british english: england britain kingdom british
    dutch: netherlands dutch
    italian: italy italian
    spanish: spain spanish
    japanese: japan japanese
    chinese: china chinese
    israeli: israel israeli
    canadian: canada canadian ontario columbia alberta quebec
    irish: ireland irish
    danish: denmark danish
    swedish: sweden swedish
    norwegian: norway norwegian
    finnish: finland finnish
    korean: korea korean
    indian: india indian
    australian: australia australian
    mexican: mexico mexican
    brazilian: brazil brazilian
    belgian: belgium belgian
    austrian: austria austrian
    luxembourgish: luxembourg
"""


@lru_cache(maxsize=1)
def _called() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _CALLED.strip().splitlines():
        said, printed = line.split(":")
        found.update(dict.fromkeys(said.split(), tuple(printed.split())))
    return found


def printed_as(word: str) -> tuple[str, ...]:
    """The words that filings print for a word of a question; none where it has no others."""
    return _called().get(word.lower(), ())
