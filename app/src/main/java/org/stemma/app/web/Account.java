package org.stemma.app.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who may come in, and what for. Of its token only a salted hash is kept; a token has 256 random
 * bits, so that a fast hash is as good as a slow one.
 *
 * @param name letters, digits, ".", "-", "_", "@"
 * @param role what it may do
 * @param salt 16 bytes in hexadecimal digits
 * @param hash SHA-256 of salt and token in hexadecimal digits
 */
public record Account(String name, Role role, String salt, String hash) {
  private static final Pattern LINE =
      Pattern.compile("([\\w.@-]{1,60}) (read|edit) sha256:([0-9a-f]{32}):([0-9a-f]{64})");
  private static final Pattern NAME = Pattern.compile("[\\w.@-]{1,60}");
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What an account may do. */
  public enum Role {
    READ,
    EDIT
  }

  /**
   * An account and its token, which is not kept anywhere.
   *
   * @param account to be kept
   * @param token to be told its owner
   */
  public record Fresh(Account account, String token) {}

  /** Makes an account with a token of its own. */
  public static Fresh create(String name, Role role) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "'" + name + "' is no name of an account: use up to 60 letters, digits, . - _ @");
    }
    byte[] salt = random(16);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random(32));
    String hex = HexFormat.of().formatHex(salt);
    return new Fresh(new Account(name, role, hex, hash(hex, token)), token);
  }

  /** Reads a line of an accounts file: what {@link #line} gives. */
  public static Account parse(String line) {
    Matcher matcher = LINE.matcher(line.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no account: write NAME ROLE sha256:SALT:HASH");
    }
    Role role = Role.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
    return new Account(matcher.group(1), role, matcher.group(3), matcher.group(4));
  }

  /** The line of an accounts file that keeps it. */
  public String line() {
    return name + " " + role.name().toLowerCase(Locale.ROOT) + " sha256:" + salt + ":" + hash;
  }

  boolean opens(String token) {
    byte[] given = hash(salt, token).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(given, hash.getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }

  private static String hash(String salt, String token) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(HexFormat.of().parseHex(salt));
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
