package fr.essaim.web.prototypes;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.prototypes.CreatePrototype;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.core.prototypes.PrototypeService;
import fr.essaim.core.shared.Constraints;
import fr.essaim.core.shared.PartialDate;
import fr.essaim.core.shared.TypedDate;
import fr.essaim.core.shared.Violations;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.identity.ActingFor;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Option;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts a prototype; a title and who answers for it are enough. */
@Named
@ViewScoped
public class NewPrototypePage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  @Inject private PrototypeService service;
  @Inject private PrototypeOptions options;
  @Inject private ActingFor acting;
  @Inject private Me me;

  public void load() {
    me.require(Permission.PROTOTYPE_EDIT, null);
    Map<String, String> fields = new LinkedHashMap<>(PrototypeDetails.titled("").fields());
    List<Option> stewards = options.getStewards();
    fields.put(
        "steward", stewards.size() == 1 ? (String) stewards.get(0).value() : acting.getKey());
    fields.put("initiated", "");
    begin(fields, 0);
  }

  public void create() {
    save(
        typed -> {
          PrototypeDetails details = PrototypeDetails.of(typed.all());
          Violations violations = new Violations();
          PartialDate initiated =
              violations.read("initiated", typed.mine("initiated"), TypedDate::read);
          violations.read(null, details, Constraints::check);
          violations.refuse();
          return Dossiers.path(
              service.create(new CreatePrototype(typed.mine("steward"), details, initiated)));
        },
        "prototypes.new.created");
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
