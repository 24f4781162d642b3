package fr.essaim.web.education;

import fr.essaim.core.education.ExchangeFormat;
import fr.essaim.core.education.PlaceKind;
import fr.essaim.core.education.SourceDetails;
import fr.essaim.core.education.SourceService;
import fr.essaim.core.education.SourceView;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.prototypes.Licence;
import fr.essaim.web.drafts.DraftedForm;
import fr.essaim.web.intranet.Me;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form of a set that places come from. */
@Named
@ViewScoped
public class EditSourcePage extends DraftedForm {

  private static final long serialVersionUID = 1L;

  private static final String NEW = "nouvelle";

  @Inject private SourceService service;
  @Inject private Me me;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private transient SourceView source;

  /** Opens the form of the set that the address names. */
  public void load() {
    me.require(Permission.IMPORT, null);
    key = redirect.variable("key");
    source = service.open(key);
    begin(source.details().fields(), source.version());
  }

  /** Opens an empty form. */
  public void loadNew() {
    if (getTyped() == null) {
      me.require(Permission.IMPORT, null);
      key = NEW;
      Map<String, String> fields = new HashMap<>();
      fields.put("format", ExchangeFormat.DATA_INCLUSION.name());
      fields.put("licence", Licence.LICENCE_OUVERTE_2_0.name());
      fields.put("kind", PlaceKind.OTHER.name());
      fields.put("followed", "false");
      fields.put("contactsAgreed", "false");
      begin(fields, 0);
    }
  }

  public void create() {
    save(
        typed -> SourcePage.path(service.create(SourceDetails.of(typed.all()))),
        "education.source.created");
  }

  public void save() {
    save(
        typed -> {
          service.edit(key, typed.version(), SourceDetails.of(typed.all()));
          return SourcePage.path(key);
        },
        "education.source.saved");
  }

  public SourceView getSource() {
    return source;
  }

  public List<Option> getFormats() {
    return Option.of(ExchangeFormat.values(), text);
  }

  /** Those under which what a set says may be shown. */
  public List<Option> getLicences() {
    return Arrays.stream(Licence.values())
        .filter(Licence::isOpen)
        .map(licence -> new Option(licence.name(), licence.title()))
        .toList();
  }

  public List<String> getHosts() {
    return service.hosts();
  }

  @Override
  protected String thing() {
    return "source/" + key;
  }

  @Override
  protected String address() {
    return key.equals(NEW) ? SourcesPage.PATH + "/" + NEW : SourcePage.path(key) + "/modifier";
  }
}
