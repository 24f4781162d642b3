package fr.essaim.core.spread;

import fr.essaim.core.network.OrganisationRef;
import fr.essaim.core.shared.PartialDate;

/**
 * A centre that could accompany another with a prototype, and what speaks for it.
 *
 * @param maker whether the prototype comes from there
 * @param adapted whether it changed the prototype for itself
 * @param since since when it uses it; null for a maker that does not say
 * @param months for how many whole months; 0 where not known
 * @param told how many times it told of its use in the last year
 * @param recent whether one of these times is of the last quarter
 * @param sameKind whether it is a centre of the same kind
 * @param sharedAudiences how many audiences both work with, as far as their prototypes tell
 * @param commune where it is; null where not known
 * @param running how many centres it accompanies just now
 */
public record MentorCandidate(
    OrganisationRef centre,
    boolean maker,
    boolean adapted,
    PartialDate since,
    int months,
    int told,
    boolean recent,
    boolean sameKind,
    int sharedAudiences,
    Nearness nearness,
    String commune,
    int running) {}
