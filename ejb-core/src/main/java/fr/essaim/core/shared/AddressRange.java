package fr.essaim.core.shared;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address of the network, or all those that begin with the same bits: {@code 10.1.0.0/16}. */
public final class AddressRange {

  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";

  /**
   * Names are not looked up: who may read must not depend on somebody's name server, and {@code
   * cafe.de} is a name.
   */
  private static final Pattern LITERAL =
      Pattern.compile("%s(\\.%<s){3}|[0-9a-fA-F]*:[0-9a-fA-F.:]*".formatted(OCTET));

  private static final int BITS = Byte.SIZE;

  private static final List<AddressRange> LOOPBACK =
      List.of(parse("127.0.0.0/8").orElseThrow(), parse("::1").orElseThrow());

  private static final int CLIENT_BYTES = 8;

  private final byte[] network;
  private final int length;

  private AddressRange(byte[] network, int length) {
    this.network = network;
    this.length = length;
  }

  /**
   * @return empty when it is written as no address is
   */
  public static Optional<AddressRange> parse(String text) {
    int slash = text.indexOf('/');
    Optional<byte[]> address = octets(slash < 0 ? text : text.substring(0, slash));
    if (address.isEmpty()) {
      return Optional.empty();
    }
    int longest = address.get().length * BITS;
    try {
      int length = slash < 0 ? longest : Integer.parseInt(text.substring(slash + 1));
      return length < 0 || length > longest
          ? Optional.empty()
          : Optional.of(new AddressRange(address.get(), length));
    } catch (NumberFormatException noLength) {
      return Optional.empty();
    }
  }

  /** Whether it is one by which a machine reaches itself; what is no address is none. */
  public static boolean isLoopback(String address) {
    return LOOPBACK.stream().anyMatch(range -> range.contains(address));
  }

  /**
   * What a client is counted by: its address; of version 6 its network, all of whose addresses one
   * home has. What is no address stands for itself.
   */
  public static String client(String address) {
    return octets(address).map(AddressRange::client).orElse(address);
  }

  private static String client(byte[] address) {
    try {
      byte[] counted = Arrays.copyOf(address, Math.min(address.length, CLIENT_BYTES));
      return InetAddress.getByAddress(Arrays.copyOf(counted, address.length)).getHostAddress();
    } catch (UnknownHostException never) {
      throw new IllegalStateException(never);
    }
  }

  public boolean contains(String address) {
    return octets(address).filter(this::begins).isPresent();
  }

  private boolean begins(byte[] address) {
    if (address.length != network.length) {
      return false;
    }
    for (int bit = 0; bit < length; bit++) {
      int mask = 1 << (BITS - 1 - bit % BITS);
      if ((address[bit / BITS] & mask) != (network[bit / BITS] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static Optional<byte[]> octets(String written) {
    // The zone of a link-local address says by which interface it came, and is no part of it.
    String text = written.replaceFirst("%[\\w.-]+$", "");
    try {
      return LITERAL.matcher(text).matches()
          ? Optional.of(InetAddress.getByName(text).getAddress())
          : Optional.empty();
    } catch (UnknownHostException malformed) {
      return Optional.empty();
    }
  }
}
