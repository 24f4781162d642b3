package fr.essaim.core.protection;

import fr.essaim.core.protection.internal.SealedTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Tells visitors apart by the address of the network that they come from, without keeping it: by a
 * hash whose key is not in the database, and another for each thing, so that nobody is followed
 * from one to the next.
 */
@ApplicationScoped
public class VisitorDigests {

  private static final int NETWORK_BYTES = 8;

  @Inject private SealedTexts texts;

  /**
   * @param address of the network; of one of version 6 its network alone, which a home has
   * @param thing as {@code type/key}
   */
  public String of(String address, String thing) {
    return texts.digest(thing + " " + network(address));
  }

  private static String network(String address) {
    if (!address.contains(":")) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES));
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}
