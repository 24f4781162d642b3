package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationRef;

/**
 * What a funder pays, granted and paid, in cents.
 *
 * @param line its line of the plan; null where it has an agreement alone
 * @param rate of the total; null where it has no line
 * @param agreement the key of its agreement; null where there is none
 * @param granted with amendments; null without an agreement
 * @param declared in payment requests, each share once: what is set aside counts no more
 * @param retained in those that were checked
 * @param setAside in those, and not declared again since
 * @param due by those
 * @param received by instalments and payment requests, advances included
 */
public record FunderMoney(
    OrganisationRef funder,
    PlanLineView line,
    Rate rate,
    String agreement,
    Long granted,
    long declared,
    long retained,
    long setAside,
    long due,
    long received) {}
