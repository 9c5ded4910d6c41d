"""Words that speak of the same things in these filings, though they are not the same act.

A question's word may be answered by another of its group, for less than by itself. Groups name
one thing each: a vote is an approval, what is set aside is reserved, what is placed is sold.
"""

from __future__ import annotations

from functools import lru_cache

from assistant.answering.questions.vocabulary import concept

_GROUPS = """
    approve vote voted adopt ratify assent consent favor endorse
    liquidation dissolution dissolve wind winding liquidate
    final last ultimate
    issue sell place placed market distribute subscribe purchase
    employee worker staff participant personnel workforce
    transfer move shift carry roll transition
    remain left balance unsold unissued residual surplus leftover rest unused
    reserve reserved aside earmark allot allocate authorize available
    start begin commence open launch inception opened
    end finish over complete close termination expire
    dated signed entered executed made bear
    price cost rate paid pay charge
    receive get got entitle consideration exchange convert turn turned
    parent owner acquirer purchaser buyer
    holder investor stockholder owner
    subsidiary affiliate division
    court tribunal bankruptcy
    petition bankruptcy chapter insolvency insolvent
    delist listing list quote trade quotation
    ticker symbol
    name rename renamed formerly known called
    return surrender cancel forfeit back
    inform tell told notify advise report
    reason because cause
    minimum least
    maximum most limit
    cover register registered covered
    amend change modify restate update revise alter
    affect touch change impact
    continue remain keep maintain survive stay
    announce disclose declare publish
    discount percent below
    fund account option investment
    merge combination acquisition deal transaction takeover buyout
    require obligate obligation must need duty oblige
    permit allow may able
    exhibit attachment annex document
    counsel lawyer attorney firm
    note debenture bond debt
    share stock security equity
    exchange market nasdaq nyse
    jurisdiction state
    eliminate remove abolish drop
    agreement contract deal accord
    annual yearly year
    quarter quarterly
    director board
    redeem repay retire payoff call called
    cash money dollar
    proceeds raise raised
    private placement
    successor replace replacement new
    old former previous prior predecessor
    size volume small
    expense cost fee
    cease stop discontinue halt suspend end
    reserve set
    record holder
    meeting assembly
    hold held
    agent broker dealer
    tender offer bid
    owed outstanding unpaid
    divide split
    grant award give
    consummate close complete happen occur
    surviving survive survivor remain
    headquarters office address located
    plan program scheme
    pay paid distribute dividend
    file lodge submit record
    depositary depository custodian
    underwriter manager dealer
    auditor accountant
    fold merge absorb combine consolidate roll incorporate
    mistake error oversight inadvertent clerical slip wrong
    represent stand equal evidence
    fetch bring net gross yield
    statute law act
    position title office capacity role job
    choose elect select opt decide determine resolve
    send mail deliver furnish provide
    swap exchange convert
    switch transfer convert
    duty obligation commitment covenant requirement
    worth value
    twice duplicate double
    freeze frozen lock
    invest contribute put
    affiliate insider
    lend loan borrow credit
    hire engage retain appoint
    bidder offeror
    happen occur place
    fix set establish
    detect find discover notice
    owner parent holder
    correct rectify fix
    repurchase buyback
    convict petition
    arrangement scheme
    distribute payout
    lapse expire
    give grant
    back up support
    offer offered sell sale
    people person individual investor
    stake interest holding position percentage
    pay paid spend spent price consideration cost
    give gave furnish provide supply hand
    drop eliminate remove discontinue abandon end
    scrap abandon terminate withdraw drop
    quit leave withdraw exit resign retire
    leave withdraw delist depart
    dissent dissenter appraisal object
    appraise appraisal value
    tie connect relate
    lender bank creditor
    creditor claim noteholder
    wipe wiped cancel extinguish eliminate
    void cancel null extinguish
    worthless cancel extinguish
    swallow absorb merge
    tendered tender deposit
    figure number amount count total
    threshold fewer limit maximum cap ceiling
    limit cap ceiling maximum
    vest accelerate
    lawsuit suit litigation action proceeding
    fail failed unable default
    late delay delinquent untimely
    burn spend spending use
    produce production output
    drill well spud
    factory plant mill works facility
    plant facility mill
    shop store outlet
    branch office
    home house residence
    employer company
    boss chief
    founder incorporator organizer
    family trust
    donate gift
    gift given donate
    split division subdivide
    reverse consolidate
    expand enlarge increase
    grow increase enlarge
    shrink reduce decrease
    double twice
    extend extension prolong
    postpone delay adjourn extend
    adjourn postpone resume
    convene meet hold held
    sanction approve confirm
    okay approve authorize
    confirm approve order
    plan scheme arrangement proposal
    invalid void
    hide seal confidential
    supplier supply vendor
    buy bought purchase acquire
    vendor supplier seller
    customer client buyer
    insure insurance cover coverage
    indemnify indemnification
    premium excess
    interest coupon rate
    mature maturity due
    due mature payable
    yield rate return
    collateral secure secured mortgage pledge
    guarantee guaranty guarantor
    rank subordinate senior
    borrow loan credit
    debt note bond loan
    escrow deposit
    refund return repay
    rescind cancel withdraw
    invalidate cancel
    relocate move
    redomicile domicile move domesticate
    spin spinoff distribute
    swap exchange
    trade quote list listed
    market exchange
    symbol ticker
    audit auditor accountant
    consent consented approve
    opine opinion
    certify certification certificate
    elect election director
    vacancy resign
    reappoint appoint
    custodian custody hold
    manage manager adviser advisor
    advise adviser advisor
    sponsor fund partner manage control
    control controlled own owner
    backer sponsor fund investor
    fund funds partners capital
    behind control manage
    quorum majority
    majority vote most
    unanimous all
    oppose against
    windup liquidate dissolve
    bankrupt insolvent petition
    reorganize reorganization restructure
    emerge effective
    hurricane storm flood fire
    fire destroy burn
    cheap low
    expensive cost expense
    save saving cost
    burden cost expense
    tax taxes
    fiscal year
    quarter period
    deadline last until expire
    until through expire
    anniversary year
    tally count total
    estimate approximate believe
    guess estimate approximate
    roughly approximate about
    outsider independent
    insider officer director affiliate
    spouse wife husband
    widow estate
    heir estate successor
    nominee candidate
    cite rely reliance refer
    rely reliance pursuant accordance
    mention refer name
    successor survive succeed
    inherit succeed assume
    assume assumed take adopt
    honor satisfy settle
    settle settlement pay
    satisfy discharge pay
    dispose sell sold disposition
    unload sell dispose
    auction sale
    facility program
    fold close shut
    shut close
    reopen resume
    resume restart
    pause suspend
    blackout suspend
    ban prohibit bar
    bar prohibit prevent
    prevent preclude bar
    forbid prohibit
    allow permit entitle
    enable permit allow
    qualify eligible
    ineligible disqualify
    waive waiver
    forget omit omission oversight inadvertent
    omit leave inadvertent oversight
    wrong error mistake
    fault error mistake
    typo error clerical
    printer print
    mailing mail
    spread difference excess
    gap difference
    compare comparison
    ratio rate
    proportion percent share
    portion part percent
    third fraction
    half fifty
"""


@lru_cache(maxsize=1)
def _kin() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in _GROUPS.strip().splitlines():
        group = {concept(word) for word in line.split()}
        for name in group:
            found.setdefault(name, set()).update(group - {name})
    return {name: frozenset(others) for name, others in found.items()}


def known_words() -> list[str]:
    """All words of the groups."""
    return _GROUPS.split()


def kin(name: str) -> frozenset[str]:
    """The concepts that speak of the same things as this one."""
    return _kin().get(name, frozenset())
