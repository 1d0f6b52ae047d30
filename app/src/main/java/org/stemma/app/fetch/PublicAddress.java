package org.stemma.app.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Which addresses are public. Taken from IANA's registries of special-purpose addresses of IPv4 and
 * IPv6; of IPv6 only what is given out for global use (2000::/3) is public, and none of the forms
 * that carry an IPv4 address.
 */
final class PublicAddress {
  private static final String[] NOT_PUBLIC_4 = {
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.31.196.0/24",
    "192.52.193.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "192.175.48.0/24",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/4",
    "240.0.0.0/4"
  };
  private static final String[] NOT_PUBLIC_6 = {
    "2001:0:0:0:0:0:0:0/23",
    "2001:db8:0:0:0:0:0:0/32",
    "2002:0:0:0:0:0:0:0/16",
    "2620:4f:8000:0:0:0:0:0/48",
    "3fff:0:0:0:0:0:0:0/20"
  };
  private static final byte[] ISATAP = {0x00, 0x00, 0x5E, (byte) 0xFE};
  private static final int GLOBAL_USE = 0x20;

  private PublicAddress() {}

  static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (address instanceof Inet4Address) {
      return isOutside(bytes, NOT_PUBLIC_4);
    }
    byte[] inner = Arrays.copyOfRange(bytes, 8, 12);
    inner[0] &= (byte) 0xFD; // the bit that marks a universal ISATAP identifier
    return (bytes[0] & 0xE0) == GLOBAL_USE
        && isOutside(bytes, NOT_PUBLIC_6)
        && !Arrays.equals(inner, ISATAP);
  }

  private static boolean isOutside(byte[] bytes, String[] blocks) {
    for (String block : blocks) {
      int slash = block.indexOf('/');
      byte[] start = literal(block.substring(0, slash));
      int bits = Integer.parseInt(block.substring(slash + 1));
      if (start.length == bytes.length && begins(bytes, start, bits)) {
        return false;
      }
    }
    return true;
  }

  private static boolean begins(byte[] bytes, byte[] start, int bits) {
    for (int i = 0; i < bits; i++) {
      int mask = 0x80 >> i % 8;
      if ((bytes[i / 8] & mask) != (start[i / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  /** The bytes of an address that is written out; no name is ever looked up for it. */
  private static byte[] literal(String address) {
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException(address, e);
    }
  }
}
