package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.ConflictingEdit;
import fr.essaim.core.prototypes.EditPrototype;
import fr.essaim.core.prototypes.PrototypeDesk;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.web.drafts.DraftKeeper;
import fr.essaim.web.drafts.TypedFields;
import fr.essaim.web.intranet.Way;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * The editor of a prototype. What is typed is kept as a draft while one types; when somebody else
 * saved meanwhile, the fields that both typed stand side by side.
 */
@Named
@ViewScoped
public class EditPrototypePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PrototypeDesk desk;
  @Inject private DraftKeeper drafts;
  @Inject private FieldText fieldText;
  @Inject private Way way;
  @Inject private Text text;

  private String key;
  private transient PrototypeDossier dossier;
  private PrototypeForm form;
  private Instant resumedFrom;
  private boolean kept;

  public void load() {
    key = way.variable("key");
    dossier = desk.open(key);
    if (form == null) {
      open();
    }
  }

  public void save() {
    try {
      edit();
    } catch (ConflictingEdit other) {
      form.getTyped().meet(other.theirs(), other.currentVersion());
      if (getConflicts().isEmpty()) {
        edit();
      }
    }
  }

  /** Keeps what is typed, while one types. */
  public void keep() {
    drafts.keep(Dossiers.thing(key), form.getTyped());
    kept = true;
  }

  /** Lets the draft go and begins again from what is saved. */
  public void startAgain() {
    drafts.discard(Dossiers.thing(key));
    way.to(Dossiers.path(key) + "/modifier");
  }

  public List<String> getConflicts() {
    return form.getTyped().conflicts();
  }

  public String mine(String field) {
    return fieldText.value(field, form.getTyped().mine(field));
  }

  public String theirs(String field) {
    return fieldText.value(field, form.getTyped().theirs(field));
  }

  public void takeTheirs(String field) {
    form.getTyped().take(field);
  }

  public PrototypeForm getForm() {
    return form;
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

  private void open() {
    TypedFields typed = new TypedFields(dossier.details().fields(), dossier.version());
    drafts.resume(Dossiers.thing(key), typed).ifPresent(draft -> resumedFrom = draft.keptAt());
    form = new PrototypeForm(typed);
  }

  private void edit() {
    desk.edit(new EditPrototype(key, form.getTyped().version(), form.details()));
    drafts.discard(Dossiers.thing(key));
    way.to(Dossiers.path(key), text.get("prototypes.edit.saved"));
  }
}
