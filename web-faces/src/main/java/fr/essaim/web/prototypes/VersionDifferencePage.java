package fr.essaim.web.prototypes;

import fr.essaim.core.history.ChangeLine;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.core.prototypes.VersionView;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.history.FieldDifference;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two versions of a prototype side by side, with its sheet as it stood when each was released. */
@Named
@RequestScoped
public class VersionDifferencePage {

  private static final String SHEET = "sheet.";

  @Inject private PrototypeService service;
  @Inject private VersionDifference difference;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private PrototypeDossier dossier;
  private List<ChangeLine> history;
  private VersionView before;
  private VersionView after;

  /** The address of what differs from one version to another. */
  public static String address(String key, String before, String after) {
    return Dossiers.path(key) + "/comparer?de=" + before + "&a=" + after;
  }

  /** Without being asked for others, the two newest. */
  public void load() {
    String key = redirect.variable("key");
    dossier = service.open(key);
    history = service.history(key);
    List<VersionView> versions = dossier.versions();
    after = asked("a").orElse(versions.isEmpty() ? null : versions.get(0));
    before =
        asked("de")
            .orElse(versions.isEmpty() ? null : versions.get(Math.min(1, versions.size() - 1)));
  }

  private Optional<VersionView> asked(String parameter) {
    String number = redirect.parameter(parameter);
    return number == null ? Optional.empty() : Optional.of(version(number));
  }

  private VersionView version(String number) {
    return dossier.versions().stream()
        .filter(each -> each.number().toString().equals(number))
        .findFirst()
        .orElseThrow(() -> new UnknownThing("version", dossier.key() + "/" + number));
  }

  public PrototypeDossier getDossier() {
    return dossier;
  }

  public VersionView getBefore() {
    return before;
  }

  public VersionView getAfter() {
    return after;
  }

  public List<FieldDifference> getFields() {
    List<FieldDifference> fields = new ArrayList<>(difference.between(before, after));
    Optional<Map<SheetSection, String>> old = sheetAt(before);
    Optional<Map<SheetSection, String>> now = sheetAt(after);
    if (old.isPresent() && now.isPresent()) {
      for (SheetSection section : SheetSection.values()) {
        VersionDifference.add(
            fields,
            text.of("prototypes.difference.sheet", section),
            old.get().getOrDefault(section, ""),
            now.get().getOrDefault(section, ""));
      }
    }
    return fields;
  }

  /** The sheet when a version was released, by going back from today; empty where nobody knows. */
  private Optional<Map<SheetSection, String>> sheetAt(VersionView version) {
    Map<SheetSection, String> sheet = new EnumMap<>(SheetSection.class);
    sheet.putAll(dossier.sheet());
    if (!version.isReleased()) {
      return Optional.of(sheet);
    }
    String released = "version." + version.number() + ".released";
    for (ChangeLine line : history) {
      String field = line.change().field();
      if (field.equals(released)) {
        return Optional.of(sheet);
      }
      Arrays.stream(SheetSection.values())
          .filter(section -> field.equals(SHEET + section.name()))
          .forEach(section -> sheet.put(section, line.change().before()));
    }
    return Optional.empty();
  }

  /** Whether the sheet's differences are not known, for nobody noted when a version came out. */
  public boolean isSheetUnknown() {
    return sheetAt(before).isEmpty() || sheetAt(after).isEmpty();
  }
}
