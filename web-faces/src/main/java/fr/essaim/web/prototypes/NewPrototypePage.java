package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.CreatePrototype;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.web.drafts.DraftForm;
import fr.essaim.web.drafts.TypedFields;
import fr.essaim.web.identity.ActingFor;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts a prototype; a title and who answers for it are enough. */
@Named
@ViewScoped
public class NewPrototypePage extends DraftForm {

  private static final long serialVersionUID = 1L;

  @Inject private PrototypeService service;
  @Inject private PrototypeOptions options;
  @Inject private ActingFor acting;
  @Inject private Text text;

  private PrototypeForm form;

  public void load() {
    if (form == null) {
      Map<String, String> fields = new LinkedHashMap<>(PrototypeDetails.titled("").fields());
      List<Option> stewards = options.getStewards();
      fields.put(
          "steward", stewards.size() == 1 ? (String) stewards.get(0).value() : acting.getKey());
      fields.put("initiated", "");
      TypedFields typed = new TypedFields(fields, 0);
      begin(typed);
      form = new PrototypeForm(typed);
    }
  }

  public void create() {
    String key =
        service.create(
            new CreatePrototype(
                form.getTyped().mine("steward"),
                form.details(),
                TypedDate.read("initiated", form.getTyped().mine("initiated"))));
    saved(Dossiers.path(key), text.get("prototypes.new.created"));
  }

  public PrototypeForm getForm() {
    return form;
  }

  @Override
  protected String thing() {
    return Dossiers.thing(Dossiers.NEW);
  }

  @Override
  protected String address() {
    return Dossiers.path(Dossiers.NEW);
  }
}
