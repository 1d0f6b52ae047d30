package org.stemma.app.web;

/** The way in, where there are accounts. */
final class LoginPage {
  private LoginPage() {}

  static Html of(Visitor visitor) {
    Html token =
        Forms.input("password", "token")
            .set("autocomplete", "current-password")
            .flag("required", true);
    return Layout.bare(
        "Come in",
        Html.of("p", "lead")
            .add("This ledger is open to those who have an account. Whoever runs it gives tokens."),
        Forms.panel("/login", visitor)
            .add(Forms.labelled("Token", token))
            .add(Forms.button("Come in")));
  }
}
