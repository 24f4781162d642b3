package fr.essaim.web.audit;

import static fr.essaim.web.shell.MenuEntry.Part.ADMINISTRATION;

import fr.essaim.core.identity.Permission;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The audit trail. */
@ApplicationScoped
public class AuditFeature implements Feature {

  @Override
  public List<Route> routes() {
    return List.of();
  }

  @Override
  public List<String> lists() {
    return List.of(AuditTable.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(
                ADMINISTRATION,
                50,
                "/intranet/administration/journal",
                "audit.nav",
                Permission.INSTANCE_WATCH)
            .withIcon("list"),
        MenuEntry.overview(100, "/intranet/administration/journal", "audit.overview"));
  }
}
