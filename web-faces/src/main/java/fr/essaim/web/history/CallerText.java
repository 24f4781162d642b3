package fr.essaim.web.history;

import fr.essaim.core.identity.Access;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Says who did something: {@code #{callerText.name(proposal.by(), false)}}. */
@Named
@RequestScoped
public class CallerText {

  @Inject private Text text;

  /**
   * @param who a person's name, empty where it is not known any more; {@link Access#SYSTEM} for
   *     none
   * @param imported whether an import did it
   */
  public String name(String who, boolean imported) {
    if (who.equals(Access.SYSTEM)) {
      return text.get(imported ? "history.import" : "history.system");
    }
    String name = who.isEmpty() ? text.get("history.nobody") : who;
    return imported ? text.of("history.imported", name) : name;
  }
}
