package fr.essaim.web.prototypes;

import fr.essaim.core.prototypes.CreatePrototype;
import fr.essaim.core.prototypes.PrototypeDesk;
import fr.essaim.core.prototypes.PrototypeDetails;
import fr.essaim.web.drafts.DraftKeeper;
import fr.essaim.web.drafts.TypedFields;
import fr.essaim.web.identity.ActingFor;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Way;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts a prototype; a title and who answers for it are enough. */
@Named
@ViewScoped
public class NewPrototypePage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String THING = Dossiers.thing(Dossiers.NEW);

  @Inject private PrototypeDesk desk;
  @Inject private PrototypeOptions options;
  @Inject private ActingFor acting;
  @Inject private DraftKeeper drafts;
  @Inject private Way way;
  @Inject private Text text;

  private PrototypeForm form;
  private Instant resumedFrom;
  private boolean kept;

  public void load() {
    if (form == null) {
      Map<String, String> fields = new LinkedHashMap<>(PrototypeDetails.titled("").fields());
      List<Option> stewards = options.getStewards();
      fields.put(
          "steward", stewards.size() == 1 ? (String) stewards.get(0).value() : acting.getKey());
      fields.put("initiated", "");
      TypedFields typed = new TypedFields(fields, 0);
      drafts.resume(THING, typed).ifPresent(draft -> resumedFrom = draft.keptAt());
      form = new PrototypeForm(typed);
    }
  }

  public void create() {
    String key =
        desk.create(
            new CreatePrototype(
                form.getTyped().mine("steward"),
                form.details(),
                TypedDate.read(form.getTyped().mine("initiated"))));
    drafts.discard(THING);
    way.to(Dossiers.path(key), text.get("prototypes.new.created"));
  }

  /** Keeps what is typed, while one types. */
  public void keep() {
    drafts.keep(THING, form.getTyped());
    kept = true;
  }

  /** Lets the draft go and begins with an empty form. */
  public void startAgain() {
    drafts.discard(THING);
    way.to(Dossiers.path(Dossiers.NEW));
  }

  public PrototypeForm getForm() {
    return form;
  }

  /** When the draft was kept that the form was filled from; null when it was not. */
  public Instant getResumedFrom() {
    return resumedFrom;
  }

  public boolean isKept() {
    return kept;
  }
}
