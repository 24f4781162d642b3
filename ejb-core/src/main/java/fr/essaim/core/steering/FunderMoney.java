package fr.essaim.core.steering;

import fr.essaim.core.network.OrganisationRef;

/**
 * What a funder pays, granted and paid, in cents.
 *
 * @param line its line of the plan; null where it has an agreement alone
 * @param rate of the total; null where it has no line
 * @param agreement the key of its agreement; null where there is none
 * @param granted with amendments; null without an agreement
 * @param declared in payment requests
 * @param retained in those that were checked
 * @param due by those
 * @param received by instalments and payment requests
 */
public record FunderMoney(
    OrganisationRef funder,
    PlanLineView line,
    Rate rate,
    String agreement,
    Long granted,
    long declared,
    long retained,
    long due,
    long received) {}
