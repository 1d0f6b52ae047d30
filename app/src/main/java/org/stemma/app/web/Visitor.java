package org.stemma.app.web;

/**
 * Who asks.
 *
 * @param name an account's name, or "local" where there are none
 * @param role what it may do
 * @param from the address that it comes from
 * @param csrf what each of its forms must hold
 * @param known whether it came in by an account
 */
record Visitor(String name, Account.Role role, String from, String csrf, boolean known) {
  boolean mayEdit() {
    return role == Account.Role.EDIT;
  }
}
