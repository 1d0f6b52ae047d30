package org.stemma.app.web;

import java.util.List;

/**
 * How a site is served.
 *
 * @param host name or address to listen at
 * @param port 0 for any that is free
 * @param accounts who may come in; empty on this machine alone, where everybody may do all
 * @param audit where the audit log is written, a line of JSON each
 */
public record Settings(String host, int port, List<Account> accounts, Appendable audit) {
  public Settings {
    accounts = List.copyOf(accounts);
  }
}
