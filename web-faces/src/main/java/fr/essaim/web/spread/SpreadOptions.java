package fr.essaim.web.spread;

import fr.essaim.core.spread.Channel;
import fr.essaim.core.spread.Support;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** What the forms of the spread offer to choose from; every value is a text. */
@Named
@RequestScoped
public class SpreadOptions {

  @Inject private Text text;

  public List<Option> getChannels() {
    return options(Channel.values());
  }

  public List<Option> getSupports() {
    return options(Support.values());
  }

  private List<Option> options(Enum<?>[] constants) {
    return Arrays.stream(constants)
        .map(constant -> new Option(constant.name(), text.label(constant)))
        .toList();
  }
}
