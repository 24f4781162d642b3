package fr.essaim.web.prototypes;

import fr.essaim.core.history.ConflictingEdit;
import fr.essaim.core.prototypes.EditPrototype;
import fr.essaim.core.prototypes.PrototypeDossier;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.web.drafts.DraftForm;
import fr.essaim.web.drafts.TypedFields;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * The editor of a prototype. What is typed is kept as a draft while one types; when somebody else
 * saved meanwhile, the fields that both typed stand side by side.
 */
@Named
@ViewScoped
public class EditPrototypePage extends DraftForm {

  private static final long serialVersionUID = 1L;

  @Inject private PrototypeService service;
  @Inject private FieldText fieldText;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private transient PrototypeDossier dossier;
  private PrototypeForm form;

  public void load() {
    key = redirect.variable("key");
    dossier = service.open(key);
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

  public String mine(String field) {
    return fieldText.value(field, form.getTyped().mine(field));
  }

  public String theirs(String field) {
    return fieldText.value(field, form.getTyped().theirs(field));
  }

  public PrototypeForm getForm() {
    return form;
  }

  public PrototypeDossier getDossier() {
    return dossier;
  }

  @Override
  protected String thing() {
    return Dossiers.thing(key);
  }

  @Override
  protected String address() {
    return Dossiers.path(key) + "/modifier";
  }

  private void open() {
    TypedFields typed = new TypedFields(dossier.details().fields(), dossier.version());
    begin(typed);
    form = new PrototypeForm(typed);
  }

  private void edit() {
    service.edit(new EditPrototype(key, form.getTyped().version(), form.details()));
    saved(Dossiers.path(key), text.get("prototypes.edit.saved"));
  }
}
