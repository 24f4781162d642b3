package fr.essaim.core.network.internal;

import static fr.essaim.core.register.DataSubject.CONTACT_PERSON;
import static fr.essaim.core.register.DataSubject.NAMED_PERSON;
import static fr.essaim.core.register.OnErasure.BLOTTED;
import static fr.essaim.core.register.OnErasure.BLOTTED_IN_LINK;
import static fr.essaim.core.register.OnErasure.CLEARED;
import static fr.essaim.core.register.OnErasure.EMPTIED;
import static fr.essaim.core.register.PersonalData.EMAIL;
import static fr.essaim.core.register.PersonalData.FREE_TEXT;
import static fr.essaim.core.register.PersonalData.NAME;
import static fr.essaim.core.register.PersonalData.PHONE;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the tables of organisations and territories hold of people. */
@ApplicationScoped
public class NetworkTables implements ContextTables {

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.without(
            "network",
            "territory",
            "id",
            "key",
            "kind",
            "code",
            "vintage",
            "name",
            "parent_key",
            "epci_key",
            "changed_at",
            "version"),
        RegisteredTable.without("network", "territory_commune", "territory_id", "commune_key"),
        RegisteredTable.without("network", "territory_part", "whole_key", "part_key"),
        RegisteredTable.without("network", "organisation_area", "organisation_id", "territory_key"),
        RegisteredTable.of(
                "network", "organisation", Processing.CONTACTS, RetentionPeriod.WITH_THE_THING)
            .ofAddress("private_contact_email")
            .holds(NAME, CONTACT_PERSON, EMPTIED, "private_contact_name")
            .holds(EMAIL, CONTACT_PERSON, EMPTIED, "private_contact_email")
            .holds(PHONE, CONTACT_PERSON, EMPTIED, "private_contact_phone")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "internal_note", "description")
            .holds(EMAIL, CONTACT_PERSON, CLEARED, "public_email")
            .holds(PHONE, CONTACT_PERSON, CLEARED, "public_phone")
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED_IN_LINK, "website", "public_page")
            .plain("id", "key", "name", "kind", "street", "postcode", "commune_key")
            .plain("manager_key", "federation_key", "siret", "rna", "publication")
            .plain("merged_into", "created_at", "changed_at", "version", "searched", "sorted")
            .plain("proper_name", "logo_id"),
        RegisteredTable.without("network", "logo", "id", "content"),
        RegisteredTable.without("network", "organisation_twin", "key", "twin_key", "likeness"),
        RegisteredTable.without(
                "network", "organisation_merge", "gone_key", "kept_key", "gone_publication")
            .plain("merged_at")
            .deletedAfter(RetentionPeriod.ORGANISATION_MERGES, "merged_at"),
        RegisteredTable.of(
                "network",
                "organisation_merge_change",
                Processing.CONTACTS,
                RetentionPeriod.ORGANISATION_MERGES)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "before", "after")
            .plain("gone_key", "place", "type", "key", "field", "merged_at")
            .deletedAfter(RetentionPeriod.ORGANISATION_MERGES, "merged_at"));
  }
}
