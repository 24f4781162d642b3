package fr.essaim.web.spread;

import fr.essaim.core.spread.AdaptationService;
import fr.essaim.core.spread.AdaptationView;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** What a centre changed: offered back by it, taken or declined by those who answer for it. */
@Named
@ViewScoped
public class AdaptationPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private AdaptationService service;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private String key;
  private String version;
  private String answer;
  private transient AdaptationView adaptation;

  public void load() {
    key = redirect.variable("key");
    adaptation = service.open(key);
  }

  public void offer() {
    service.offer(key);
    redirect.to(path(key), text.get("spread.adaptation.now-offered"));
  }

  public void keep() {
    service.keep(key);
    redirect.to(path(key), text.get("spread.adaptation.now-kept"));
  }

  public void accept() {
    service.accept(key, version, answer);
    redirect.to(path(key), text.of("spread.adaptation.now-accepted", version));
  }

  public void decline() {
    service.decline(key, answer);
    redirect.to(path(key), text.get("spread.adaptation.now-declined"));
  }

  static String path(String key) {
    return AdaptationTable.PATH + "/" + key;
  }

  public AdaptationView getAdaptation() {
    return adaptation;
  }

  /** The versions that could take it. */
  public List<Option> getVersions() {
    return adaptation.versions().stream()
        .map(number -> new Option(number.toString(), number.toString()))
        .toList();
  }

  public String getVersion() {
    return version;
  }

  public void setVersion(String version) {
    this.version = version;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
