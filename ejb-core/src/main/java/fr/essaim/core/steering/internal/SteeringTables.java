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

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.of(
                "steering", "operation", Processing.CONTACTS, RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "description")
            .plain("id", "version", "key", "name", "programme", "axis", "file_number")
            .plain("committee_date", "territory", "lead_key", "starts", "ends", "closed_on")
            .plain("sorted", "searched", "objective_changes"),
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
        RegisteredTable.of(
                "steering", "indicator", Processing.CONTACTS, RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "definition_fr", "definition_en")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "threshold_reason")
            .plain("id", "version", "key", "label_fr", "label_en", "measure", "unit", "target")
            .plain("threshold", "published", "sorted", "searched"),
        RegisteredTable.of(
                "steering", "observation", Processing.CONTACTS, RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "evidence", "reason")
            .plain("id", "indicator_key", "year", "revision", "value", "records", "missing")
            .plain("as_of", "counted_at", "checked_at", "told"),
        RegisteredTable.without(
            "steering", "observation_part", "id", "observation_id", "cell", "count", "hidden"));
  }
}
