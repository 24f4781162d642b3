package fr.essaim.core.education.internal;

import static fr.essaim.core.register.DataSubject.CONTACT_PERSON;
import static fr.essaim.core.register.DataSubject.NAMED_PERSON;
import static fr.essaim.core.register.OnErasure.BLOTTED;
import static fr.essaim.core.register.OnErasure.BLOTTED_IN_LINK;
import static fr.essaim.core.register.OnErasure.CLEARED;
import static fr.essaim.core.register.OnErasure.DERIVED;
import static fr.essaim.core.register.PersonalData.EMAIL;
import static fr.essaim.core.register.PersonalData.FREE_TEXT;
import static fr.essaim.core.register.PersonalData.PHONE;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the tables of the education map hold of people. */
@ApplicationScoped
public class EducationTables implements ContextTables {

  private static final String EDUCATION = "education";

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        table("place")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "description", "accessibility_note")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "state_reason")
            .holds(EMAIL, CONTACT_PERSON, CLEARED, "email")
            .holds(PHONE, CONTACT_PERSON, CLEARED, "phone")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED_IN_LINK, "website")
            .holds(FREE_TEXT, NAMED_PERSON, DERIVED, "offered", "searched")
            .plain("id", "version", "key", "name", "kind", "centre_key", "street", "complement")
            .plain("postcode", "commune_key", "latitude", "longitude", "hours", "contact_agreed")
            .plain("siret", "state", "merged_into", "confirmed_on", "confirmed_by")
            .plain("confirmations", "source", "created_at", "modified_at", "sorted"),
        RegisteredTable.without(EDUCATION, "place_accessibility", "place_id", "accessibility"),
        RegisteredTable.without(EDUCATION, "place_language", "place_id", "language"),
        table("offer")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "title", "description", "cost_note", "booking")
            .plain("id", "version", "key", "place_key", "age_from", "age_to", "parents", "cost")
            .plain("hours", "starts_on", "ends_on", "withdrawn", "created_at", "modified_at"),
        RegisteredTable.without(EDUCATION, "offer_theme", "offer_id", "theme"),
        RegisteredTable.without(
            EDUCATION, "slot", "place_key", "offer_key", "day_kind", "weekday", "opens", "closes"));
  }

  private static RegisteredTable table(String name) {
    return RegisteredTable.of(EDUCATION, name, Processing.CONTACTS, RetentionPeriod.WITH_THE_THING);
  }
}
