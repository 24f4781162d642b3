package fr.essaim.core.gardens.internal;

import static fr.essaim.core.register.DataSubject.NAMED_PERSON;
import static fr.essaim.core.register.OnErasure.BLOTTED;
import static fr.essaim.core.register.PersonalData.FREE_TEXT;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.Processing;
import fr.essaim.core.register.RegisteredTable;
import fr.essaim.core.register.RetentionPeriod;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the table of gardens holds of people. */
@ApplicationScoped
public class GardenTables implements ContextTables {

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.of("gardens", "garden", Processing.CONTACTS, RetentionPeriod.WITH_THE_THING)
            .holds(FREE_TEXT, NAMED_PERSON, BLOTTED, "name", "description")
            .plain("id", "version", "key", "centre_key", "plots", "published")
            .plain("search_name", "search_text"));
  }
}
