package fr.essaim.web.prototypes;

import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.prototypes.FillSheet;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.web.drafts.DraftForm;
import fr.essaim.web.drafts.TypedFields;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The capitalisation sheet, section by section, with what is still missing. */
@Named
@ViewScoped
public class SheetPage extends DraftForm {

  private static final long serialVersionUID = 1L;

  @Inject private PrototypeService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private transient PrototypeDossier dossier;

  public void load() {
    key = redirect.variable("key");
    dossier = service.open(key);
    if (getTyped() == null) {
      begin(new TypedFields(fields(dossier.sheet()), dossier.version()));
    }
  }

  public void save() {
    try {
      fill();
    } catch (ConflictingEdit other) {
      getTyped().meet(other.theirs(), other.currentVersion());
      if (getConflicts().isEmpty()) {
        fill();
      }
    }
  }

  public SheetSection[] getSections() {
    return SheetSection.values();
  }

  public String mine(String field) {
    return getTyped().mine(field);
  }

  public String theirs(String field) {
    return getTyped().theirs(field);
  }

  public PrototypeDossier getDossier() {
    return dossier;
  }

  private void fill() {
    service.fillSheet(new FillSheet(key, getTyped().version(), sections(getTyped().all())));
    saved(address(), text.get("prototypes.sheet.saved"));
  }

  @Override
  protected String address() {
    return Dossiers.path(key) + "/fiche";
  }

  @Override
  protected String thing() {
    return Dossiers.thing(key) + "/sheet";
  }

  private static Map<String, String> fields(Map<SheetSection, String> sheet) {
    Map<String, String> fields = new LinkedHashMap<>();
    Arrays.stream(SheetSection.values())
        .forEach(section -> fields.put(section.name(), sheet.getOrDefault(section, "")));
    return fields;
  }

  private static Map<SheetSection, String> sections(Map<String, String> fields) {
    Map<SheetSection, String> sections = new EnumMap<>(SheetSection.class);
    fields.forEach((section, written) -> sections.put(SheetSection.valueOf(section), written));
    return sections;
  }
}
