package fr.essaim.web.intranet;

import fr.essaim.core.shared.PublicContactText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Whether a page says that a public contact seems to name a person: told, and never refused. */
@Named
@ApplicationScoped
public class ContactNotice {

  public boolean needed(String publicContact) {
    return PublicContactText.seemsPersonal(publicContact);
  }

  /** The same where nobody is to be named at all. */
  public boolean named(String text) {
    return PublicContactText.namesSomebody(text);
  }
}
