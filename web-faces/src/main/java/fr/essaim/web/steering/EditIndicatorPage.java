package fr.essaim.web.steering;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.steering.IndicatorDetails;
import fr.essaim.core.steering.IndicatorService;
import fr.essaim.core.steering.IndicatorView;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Language;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** The form of a figure, known or new. */
@Named
@ViewScoped
public class EditIndicatorPage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  @Inject private IndicatorService service;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Language language;
  @Inject private Text text;

  private String key;
  private String label;

  /** Opens the form of the figure that the address names, or of a new one. */
  public void load() {
    String named = redirect.variable("key");
    me.require(Permission.OPERATION_COMPOSE, null);
    if (named == null) {
      key = IndicatorTable.NEW;
      label = text.get("steering.indicator.new.title");
      begin(Map.of(), 0);
    } else {
      IndicatorView indicator = service.open(named);
      key = named;
      label = indicator.details().label(language.getTag());
      begin(indicator.details().fields(), indicator.version());
    }
  }

  public void save() {
    save(
        typed -> {
          IndicatorDetails details = IndicatorDetails.of(typed.all());
          if (isNew()) {
            return IndicatorTable.path(service.create(typed.all().get("key"), details));
          }
          service.edit(key, typed.version(), details);
          return IndicatorTable.path(key);
        },
        "steering.indicator.saved");
  }

  public boolean isNew() {
    return key.equals(IndicatorTable.NEW);
  }

  public String getKey() {
    return key;
  }

  /** What the figure was called when the form was opened. */
  public String getLabel() {
    return label;
  }

  @Override
  protected String thing() {
    return "indicator/" + (isNew() ? "new" : key);
  }

  @Override
  protected String address() {
    return IndicatorTable.path(key) + (isNew() ? "" : "/modifier");
  }
}
