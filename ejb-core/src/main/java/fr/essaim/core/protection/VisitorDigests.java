package fr.essaim.core.protection;

import fr.essaim.core.protection.internal.SealedTexts;
import fr.essaim.core.shared.AddressRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Tells visitors apart by the address of the network that they come from, without keeping it: by a
 * hash whose key is not in the database, and another for each thing, so that nobody is followed
 * from one to the next.
 */
@ApplicationScoped
public class VisitorDigests {

  @Inject private SealedTexts texts;

  /**
   * @param address of the network
   * @param thing as {@code type/key}
   */
  public String of(String address, String thing) {
    return texts.digest(thing + " " + AddressRange.client(address));
  }
}
