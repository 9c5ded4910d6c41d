"""Words of questions that an asked field explains: they need not stand in print."""

from __future__ import annotations

from assistant.answering.questions.vocabulary import words

# Words that each field's own question uses, beyond stop words: they need not stand in print.
EXPLAINED: dict[str, str] = {
    "amount": "alone only afterwards thereafter afterward separately own individually share "
    "security common number total "
    "aggregate sum amount original initially first up "
    "cover offer offering plan sell issue register deregister remain unsold unissued after before "
    "follow following result still most maximum max least under effect eligible available "
    "together combined altogether overall quantity previously file public continue subject "
    "part program aggregated ordinary unused across all statement statements now currently time "
    "day moment actual "
    "originally class type unit units far seller holder stockholder selling sellers off principal"
    " acquire"
    " outstanding basis already ever actually",
    "date": "number list statement registration date day month year time file sign effect "
    "original initial originally declare become "
    "first complete end agreement merge merger plan enter execute reach acquire takeover buyout "
    "deal dealt parent transaction "
    "deal become occur take place effective close tender offer acquisition and",
    "person": "sign signature line blank empty as person people officer director title "
    "deal transaction takeover buyout "
    "merger vehicle position office capacity amendment on "
    "behalf power attorney fact agent service process serve copy send receive communication law "
    "firm counsel lawyer name behalf individual board member appear signature page acquire merge "
    "parent purchase buyer absent outside survive entity sub subsidiary merger company copies "
    "recipient",
    "cover": "number state incorporate jurisdiction address principal executive office telephone "
    "phone employer identification irs ein cover amend deregister register file plan title full "
    "form type statement affected involve concern cover locate headquarter base organize name "
    "security share class common par value remove relate offer issue terminate identify shown "
    "purpose head main home corporate zip code newest oldest largest biggest smallest most "
    "fewest latest earliest recent belong pertain",
    "open": "country nation law laws city town state place sent send nominal job hold person "
    "current present full "
    "correct front page shown "
    "printed named appoint list designate competent hand reg denominate outside proper",
}
GROUPS: dict[str, str] = {
    "deregistered": "amount", "previously_removed": "amount", "registered": "amount",
    "sold": "amount", "remaining": "amount",
    "unsold": "amount", "signed_on": "date", "amendment_filed_on": "date",
    "statement_filed_on": "date", "effective_on": "date", "agreement_date": "date",
    "closed_on": "date", "signatories": "person",
    "blank_lines": "person", "attorney_in_fact": "person",
    "agent": "person", "agent_title": "person", "agent_phone": "person",
    "counsel_firm": "person", "counsel_name": "person", "acquirer": "person",
    "merger_sub": "person", "surviving_entity": "person", "signatory_count": "person",
}  # fmt: skip


def explained_words() -> set[str]:
    """The concepts of the words that questions for fields use beside the fields' own."""
    return {w.concept for text in EXPLAINED.values() for w in words(text)}
