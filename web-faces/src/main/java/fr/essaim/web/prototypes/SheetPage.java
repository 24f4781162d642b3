package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.ConflictingEdit;
import fr.essaim.core.prototypes.FillSheet;
import fr.essaim.core.prototypes.PrototypeDesk;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.SheetSection;
import fr.essaim.web.drafts.DraftKeeper;
import fr.essaim.web.drafts.TypedFields;
import fr.essaim.web.intranet.Way;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The capitalisation sheet, section by section, with what is still missing. */
@Named
@ViewScoped
public class SheetPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PrototypeDesk desk;
  @Inject private DraftKeeper drafts;
  @Inject private Way way;
  @Inject private Text text;

  private String key;
  private transient PrototypeDossier dossier;
  private TypedFields typed;
  private Instant resumedFrom;
  private boolean kept;

  public void load() {
    key = way.variable("key");
    dossier = desk.open(key);
    if (typed == null) {
      typed = new TypedFields(fields(dossier.sheet()), dossier.version());
      drafts.resume(thing(), typed).ifPresent(draft -> resumedFrom = draft.keptAt());
    }
  }

  public void save() {
    try {
      fill();
    } catch (ConflictingEdit other) {
      typed.meet(other.theirs(), other.currentVersion());
      if (getConflicts().isEmpty()) {
        fill();
      }
    }
  }

  /** Keeps what is typed, while one types. */
  public void keep() {
    drafts.keep(thing(), typed);
    kept = true;
  }

  /** Lets the draft go and begins again from what is saved. */
  public void startAgain() {
    drafts.discard(thing());
    way.to(path());
  }

  public SheetSection[] getSections() {
    return SheetSection.values();
  }

  public List<String> getConflicts() {
    return typed.conflicts();
  }

  public String mine(String field) {
    return typed.mine(field);
  }

  public String theirs(String field) {
    return typed.theirs(field);
  }

  public void takeTheirs(String field) {
    typed.take(field);
  }

  public TypedFields getTyped() {
    return typed;
  }

  public PrototypeDossier getDossier() {
    return dossier;
  }

  /** When the draft was kept that the form was filled from; null when it was not. */
  public Instant getResumedFrom() {
    return resumedFrom;
  }

  public boolean isKept() {
    return kept;
  }

  private void fill() {
    desk.fillSheet(new FillSheet(key, typed.version(), sections(typed.all())));
    drafts.discard(thing());
    way.to(path(), text.get("prototypes.sheet.saved"));
  }

  private String path() {
    return Dossiers.path(key) + "/fiche";
  }

  private String thing() {
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
