package fr.essaim.web.education;

import static fr.essaim.web.shell.MenuEntry.Part.WORK;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.shared.Module;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Route;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The education map. */
@ApplicationScoped
public class EducationFeature implements Feature {

  @Override
  public Optional<Module> module() {
    return Optional.of(Module.EDUCATION);
  }

  @Override
  public List<Route> routes() {
    return List.of();
  }

  @Override
  public List<String> lists() {
    return List.of(PlaceTable.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(WORK, 36, PlaceTable.PATH, "education.nav", Permission.INTRANET_READ)
            .withIcon("map"));
  }
}
