package fr.essaim.core.steering.internal;

import static fr.essaim.core.register.DataSubject.NAMED_PERSON;
import static fr.essaim.core.register.OnErasure.BLOTTED;
import static fr.essaim.core.register.PersonalData.FREE_TEXT;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the tables of operations hold of people. */
@ApplicationScoped
public class SteeringTables implements ContextTables {

  private static final String STEERING = "steering";

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.of(
                "steering", "operation", Processing.CONTACTS, RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "description")
            .plain("id", "version", "key", "name", "programme", "axis", "file_number")
            .plain("committee_date", "territory", "lead_key", "starts", "ends", "closed_on")
            .plain("sorted", "searched", "objective_changes", "published"),
        RegisteredTable.without(
            "steering", "operation_beneficiary", "operation_id", "organisation_key"),
        RegisteredTable.without("steering", "operation_funder", "operation_id", "organisation_key"),
        RegisteredTable.of(
                "steering", "objective", Processing.CONTACTS, RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "source")
            .plain("id", "operation_id", "key", "label_fr", "label_en", "target", "unit")
            .plain("starts", "ends", "measure"),
        RegisteredTable.of(
                "steering", "network_goal", Processing.CONTACTS, RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "source")
            .plain("id", "version", "federation_key", "label_fr", "label_en", "target", "unit")
            .plain("starts", "ends", "measure"),
        RegisteredTable.without(
            STEERING,
            "funding_plan",
            "id",
            "version",
            "operation_key",
            "overhead_rate",
            "line_changes"),
        money("plan_line")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "label", "source")
            .plain("id", "plan_id", "key", "kind", "funder_key", "category", "amount", "stated_on"),
        money("agreement")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "note")
            .plain("id", "version", "key", "operation_key", "funder_key", "reference", "signed_on")
            .plain("granted", "payment", "step_changes", "file_changes", "sorted", "searched"),
        money("agreement_step")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "label")
            .plain("id", "agreement_id", "kind", "due_on", "amount", "done_on", "received"),
        money("expense")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "label", "supplier")
            .plain("id", "version", "key", "operation_key", "number", "category", "document")
            .plain("beneficiary_key", "spent_on", "amount", "state", "invoiced_on", "paid_on")
            .plain("part_changes", "sorted", "searched"),
        RegisteredTable.without(
                STEERING, "expense_share", "id", "expense_id", "funder_key", "request_key")
            .plain("asked", "amount"),
        RegisteredTable.of(STEERING, "proof", Processing.FUNDING_PROOFS, RetentionPeriod.PROOFS)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "file_name")
            .plain("id", "expense_key", "agreement_key", "position_key", "holder_key", "file_id")
            .plain("media_type", "file_size", "kept_at", "closed_year")
            .deletedAfter(RetentionPeriod.PROOFS, "closed_year"),
        RegisteredTable.without(STEERING, "payment_request", "id", "version", "key")
            .plain("operation_key", "funder_key", "number", "kind", "state", "advance")
            .plain("rate_part", "rate_whole", "overhead_rate", "declared_on", "checked_on", "due")
            .plain("deducted", "paid_on", "paid", "line_changes"),
        money("payment_request_line")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "reason")
            .plain("id", "request_id", "expense_key", "staff", "again", "amount", "retained"),
        money("staff_position")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "label", "source")
            .plain("id", "version", "key", "operation_key", "employer_key", "people", "share")
            .plain("proof", "month_changes", "file_changes"),
        RegisteredTable.without(STEERING, "staff_month", "position_id", "month", "worked"),
        RegisteredTable.of(
                STEERING, "indicator", Processing.CONTACTS, RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "definition_fr", "definition_en")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "threshold_reason")
            .plain("id", "version", "key", "label_fr", "label_en", "measure", "unit", "target")
            .plain("threshold", "published", "sorted", "searched"),
        RegisteredTable.of(
                STEERING, "observation", Processing.CONTACTS, RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "evidence", "reason")
            .plain("id", "indicator_key", "year", "revision", "value", "records", "missing")
            .plain("as_of", "counted_at", "checked_at", "told"),
        RegisteredTable.without(
            STEERING, "observation_part", "id", "observation_id", "cell", "count", "hidden"));
  }

  private static RegisteredTable money(String table) {
    return RegisteredTable.of(STEERING, table, Processing.CONTACTS, RetentionPeriod.WITH_THE_THING);
  }
}
