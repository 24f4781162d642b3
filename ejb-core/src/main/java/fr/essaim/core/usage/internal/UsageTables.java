package fr.essaim.core.usage.internal;

import fr.essaim.core.register.ContextTables;
import fr.essaim.core.register.RegisteredTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the tables of counts hold of people. */
@ApplicationScoped
public class UsageTables implements ContextTables {

  @Override
  public List<RegisteredTable> tables() {
    return List.of(
        RegisteredTable.without(
            "usage", "daily_count", "day", "surface", "dataset", "reader", "answers"));
  }
}
