package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.FillSheet;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.prototypes.SheetFigures;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.core.prototypes.SheetWork;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The capitalisation sheet, section by section, with what is still missing. */
@Named
@ViewScoped
public class SheetPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  @Inject private PrototypeService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private final HashMap<String, String> writers = new HashMap<>();
  private transient PrototypeDossier dossier;
  private transient SheetWork work;

  public void load() {
    key = redirect.variable("key");
    dossier = service.open(key);
    work = service.work(key);
    if (getTyped() == null) {
      work.asked().forEach((section, who) -> writers.put(section.name(), who.toString()));
    }
    begin(fields(dossier), dossier.version());
  }

  public void save() {
    save(
        typed -> {
          service.fillSheet(
              new FillSheet(
                  key, typed.version(), sections(typed.all()), SheetFigures.of(typed.all())));
          return address();
        },
        "prototypes.sheet.saved");
  }

  /** Asks the people who were chosen to write their sections. */
  public void share() {
    Map<SheetSection, UUID> wanted = new EnumMap<>(SheetSection.class);
    writers.forEach(
        (section, account) -> {
          if (account != null && !account.isEmpty()) {
            wanted.put(SheetSection.valueOf(section), UUID.fromString(account));
          }
        });
    service.share(key, wanted);
    redirect.to(address(), text.get("prototypes.sheet.shared"));
  }

  /** The account of who is asked to write a section, by its name. */
  public Map<String, String> getWriters() {
    return writers;
  }

  /** Who may be asked. */
  public List<Option> getPeople() {
    return work.people().entrySet().stream()
        .map(person -> new Option(person.getKey().toString(), person.getValue()))
        .toList();
  }

  /** The name of who is asked to write a section; empty where nobody is. */
  public String writer(SheetSection section) {
    return work.writer(section);
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

  private static Map<String, String> fields(PrototypeDossier dossier) {
    Map<String, String> fields = new LinkedHashMap<>(dossier.figures().fields());
    Arrays.stream(SheetSection.values())
        .forEach(section -> fields.put(section.name(), dossier.sheet().getOrDefault(section, "")));
    return fields;
  }

  private static Map<SheetSection, String> sections(Map<String, String> fields) {
    Map<SheetSection, String> sections = new EnumMap<>(SheetSection.class);
    Arrays.stream(SheetSection.values())
        .filter(section -> fields.containsKey(section.name()))
        .forEach(section -> sections.put(section, fields.get(section.name())));
    return sections;
  }
}
