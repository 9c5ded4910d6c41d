"""The words of questions over many filings that set no condition: who asks, for what, how."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.answering.questions.plan import content

FRAME_TEXT = """
    amendments amends connection two filings everything nothing million deregister remove share
    shares security securities stock common unsold register registered registration off file filed
    filing amendment statement company companies one ones time case because due reason grounds cause
    since when after following result ground stated done each registrant issuer made went go through
    list name rely relies count counted total number altogether together overall whose where become
    currently find mention say refer involve reliance reliant relying invoke between concern contain
    use used apply applied cite remain left leftover rest option plan plans complete follow own been
    act kind sort type of relate under post effective group employee offer offering holder holders
    able can sell sold acquire merge end stop organize incorporate corporation base locate state
    sign firm counsel copy copies agent law lawyer attorney plain stay order most more large largest
    biggest highest greatest maximum fewest smallest lowest least minimum fewer less first last
    early earliest late latest recent recently newest oldest appear appears appearing often
    frequently frequent times top corporations another other others else kindly pls enumerate rank
    tally reasons set sets collection among amongst here there exist filer filers laws nobody
    anybody somebody date dated compare respectively separately counting organise organised
    organisation either whichever new add added whats single lone sole alone signature leave out
    broken break down split itemize itemise show shown put three four five six seven eight nine ten
    twenty kept greater larger happen happened occur undergo enter emerge experience mean
    deregistrations removals account entity entities basis behalf whos which's principal executive
    office offices head headquarters headquartered headquarter hq main home address addresses based
    located situated seat sit old older age aged different distinct unique various average person
    persons intend intends intended come comes came hail originate belong identify pull gather
    collect get got fetch bring display report return select search look need want like know help
    ranked ranking sorted cover covers covered covering affect affects affected companys filling
    fillings something anything short absent anyone someone send sends sent receive receives
    received themselves themself itself myself self they money w everybody dealt deals represented
    represent second third fourth fifth runner breakdown distribution percentage percent proportion
    purpose purposes aim province country primary hello mainly chief good decade decades client
    clients
"""
"""Words of a question over many filings that every one of them fulfils."""

NOISE_TEXT = """
    folder batch lot pile bundle stack archive sample selection group crop package database corpus
    lead listed various above here there document documents doc docs paper papers paperwork item
    items record records submission submissions edgar outfit outfits business businesses enterprise
    folk folks guys player players turn turns turned along too also well simply merely just really
    actually basically currently apparently evidently own accord case cases instance instances whole
    entire single couple several certain particular driven related based caused prompted triggered
    arise arose arisen result resulting consequence wake upshot stem stems stemmed clean cleaned
    tidy tidied housekeeping process matter involved concerned issue data number numbers name names
    whoever whichever whatever exactly precisely roughly about around nearly almost any kind sort
    way ways thing things bit anymore nowadays eventually finally already still yet even back away
    forward appear appears appearing show shows shown seem seems feature features mention claim
    claims say says state states give gives tell tells explain explains year years month day
    calendar date dates dated lodged submitted handed came come comes coming went go goes going put
    puts place places far happens wanted want wants let lets longer talk talks talking speak speaks
    touch touches touched discuss discusses describe describes anything something everything similar
    independently word words like such themselves itself annual annually yearly routine routinely
    periodic cleanup cleanups unexercised exist exists independent shelf shelves stake somehow style
    scrap wait question decide decided deciding choose chose chosen elect elected opt opted up out
    off down over through somewhere anywhere wherever etc besides other others effectively formally
    officially legally please help interested wondering curious thanks
    lean leans leaned leaning point points pointed pointing warn warns warned warning alert alerts
    structured structure shaped inclusive ago print prints printed printing bear bears bearing bore
    carry carries carried carrying instead whatsoever whatever designate designates designated page
    pages front outsider outsiders outside respectively regardless nonetheless nevertheless anyhow
    throughout
"""
"""What people say around a condition, in a question over many filings: none of it narrows one."""

_SIGNING_TEXT = """
    officer officers director directors board member members person persons people man woman
    signer signers signatory signatories signature signatures sole other others page pages behalf
"""

NEUTRAL_TEXT = """
    file filed filing filings amendment amendments amend amends statement company companies one
    ones registrant issuer list name mention say refer involve concern contain show find include
    deal relate about speak share shares stock security securities connection total altogether
    number many overall count other others
"""
"""Without any condition only these go unsaid."""


def frame_words(question: str) -> set[str]:
    """The words, and their concepts, that narrow nothing in a question with conditions."""
    said = f"{FRAME_TEXT} {NOISE_TEXT} {signing_words(question)}"
    return _of(said)


def neutral_words() -> set[str]:
    """As `frame_words`, in a question without any condition."""
    return _of(f"{NEUTRAL_TEXT} {NOISE_TEXT}")


@lru_cache(maxsize=8)
def _of(said: str) -> set[str]:
    return set(content(said)) | set(said.split())


def signing_words(question: str) -> str:
    """The words for those who sign, where a question is about signing; else none."""
    return _SIGNING_TEXT if re.search(r"\bsign|\battorney|\brule 478", question, re.I) else ""
