package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.FillSheet;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Redirect;
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
public class SheetPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  @Inject private PrototypeService service;
  @Inject private Redirect redirect;

  private String key;
  private transient PrototypeDossier dossier;

  public void load() {
    key = redirect.variable("key");
    dossier = service.open(key);
    begin(fields(dossier.sheet()), dossier.version());
  }

  public void save() {
    save(
        typed -> {
          service.fillSheet(new FillSheet(key, typed.version(), sections(typed.all())));
          return address();
        },
        "prototypes.sheet.saved");
  }

  public SheetSection[] getSections() {
    return SheetSection.values();
  }

  public PrototypeDossier getDossier() {
    return dossier;
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
