/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "rules/gouji-rule-settings.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/gouji-error.h"
#include "rules/gouji-rule-set-private.h"

#define GROUP "[checks]"

/* What one line says of a rule. */
typedef struct
{
  const char *id;
  gboolean enables;  /* or switches off */
  gboolean rates;    /* says how severe */
  GoujiSeverity severity;
} Setting;

static void
set_rule (GoujiRule *rule, const Setting *setting)
{
  if (setting->rates)
    rule->severity = setting->severity;
  else
    rule->off = !setting->enables;
}

static gboolean
set_rules (GoujiRuleSet *self, const Setting *setting)
{
  GPtrArray *rules = gouji_rule_set_get_rules (self);
  gboolean found = FALSE;

  for (guint i = 0; i < rules->len; i++)
    {
      GoujiRule *rule = g_ptr_array_index (rules, i);

      if (!g_str_equal (rule->id, setting->id) && !g_str_equal (rule->check, setting->id))
        continue;
      set_rule (rule, setting);
      found = TRUE;
    }
  return found;
}

/**
 * gouji_rule_set_set_enabled:
 * @id: of a rule, or of a check with all its rules
 * @enabled: whether it is checked
 *
 * A check without any enabled rule has the status %GOUJI_STATUS_OFF in reports.
 *
 * Returns: %FALSE when there is no such rule or check
 */
gboolean
gouji_rule_set_set_enabled (GoujiRuleSet *self, const char *id, gboolean enabled)
{
  const Setting setting = { .id = id, .enables = enabled };

  g_return_val_if_fail (GOUJI_IS_RULE_SET (self) && id != NULL, FALSE);

  return set_rules (self, &setting);
}

/**
 * gouji_rule_set_set_severity:
 * @id: of a rule, or of a check with all its rules
 * @severity: of what it finds
 *
 * What rounding explains stays rounding, and what a rule finds too uncertain for its
 * own severity stays a question or a note.
 *
 * Returns: %FALSE when there is no such rule or check
 */
gboolean
gouji_rule_set_set_severity (GoujiRuleSet *self, const char *id, GoujiSeverity severity)
{
  const Setting setting = { .id = id, .rates = TRUE, .severity = severity };

  g_return_val_if_fail (GOUJI_IS_RULE_SET (self) && id != NULL, FALSE);
  g_return_val_if_fail (severity < GOUJI_N_SEVERITIES, FALSE);

  return set_rules (self, &setting);
}

void
gouji_rule_set_reset_settings (GoujiRuleSet *self)
{
  GPtrArray *rules;

  g_return_if_fail (GOUJI_IS_RULE_SET (self));

  rules = gouji_rule_set_get_rules (self);
  for (guint i = 0; i < rules->len; i++)
    {
      GoujiRule *rule = g_ptr_array_index (rules, i);

      rule->severity = rule->written;
      rule->off = FALSE;
    }
}

static gboolean
read_value (const char *value, Setting *setting)
{
  setting->enables = g_str_equal (value, "on");
  if (setting->enables || g_str_equal (value, "off"))
    return TRUE;
  for (guint i = 0; i < GOUJI_N_SEVERITIES; i++)
    if (g_str_equal (value, gouji_severity_get_name (i)))
      {
        setting->rates = TRUE;
        setting->severity = i;
        return TRUE;
      }
  return FALSE;
}

static guint
column_of (const char *line, const char *at)
{
  return g_utf8_pointer_to_offset (line, at) + 1;
}

/* "F1-tree = question" */
static gboolean
apply_line (GoujiRuleSet *self,
            const char *source_name,
            guint number,
            const char *line,
            GPtrArray *unknown,
            GError **error)
{
  const char *equals = strchr (line, '=');
  g_autofree char *id = NULL;
  g_autofree char *value = NULL;
  Setting setting = { 0 };

  if (equals == NULL)
    {
      gouji_set_error_at (error, GOUJI_ERROR_SYNTAX, source_name, number,
                          column_of (line, line + strlen (line)), "%s", _("expected “=”"));
      return FALSE;
    }
  id = g_strstrip (g_strndup (line, equals - line));
  value = g_strstrip (g_strdup (equals + 1));
  setting.id = id;
  if (!read_value (value, &setting))
    {
      gouji_set_error_at (error, GOUJI_ERROR_SYNTAX, source_name, number, column_of (line, equals + 1),
                          "%s", _("expected on, off, error, question, rounding or note"));
      return FALSE;
    }
  if (!set_rules (self, &setting))
    g_ptr_array_add (unknown, g_steal_pointer (&id));
  return TRUE;
}

static gboolean
says_something (const char *line)
{
  g_autofree char *stripped = g_strstrip (g_strdup (line));

  return *stripped != '\0' && *stripped != '#' && !g_str_equal (stripped, GROUP);
}

/**
 * gouji_rule_set_apply_settings:
 * @source_name: where @text comes from, for errors
 * @text: lines `ID=VALUE` under `[checks]`, as in a key file; ID is that of a rule or of
 *   a check, VALUE `on`, `off` or a severity.  A later line counts more, so that a check
 *   can be switched off and one of its rules on again
 * @unknown: (out) (transfer full) (optional) (element-type utf8): what there is no check
 *   of, which is no error: settings outlive the rule files they were made for
 *
 * Returns: %FALSE with a located @error of %GOUJI_ERROR; the lines before it were taken
 */
gboolean
gouji_rule_set_apply_settings (GoujiRuleSet *self,
                               const char *source_name,
                               const char *text,
                               GPtrArray **unknown,
                               GError **error)
{
  g_autoptr (GPtrArray) not_found = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lines = NULL;

  g_return_val_if_fail (GOUJI_IS_RULE_SET (self) && source_name != NULL && text != NULL, FALSE);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (says_something (lines[i])
        && !apply_line (self, source_name, i + 1, lines[i], not_found, error))
      return FALSE;
  if (unknown != NULL)
    *unknown = g_steal_pointer (&not_found);
  return TRUE;
}

/**
 * gouji_rule_set_dup_settings:
 *
 * Returns: (transfer full): a text for gouji_rule_set_apply_settings() that makes any set
 *   of the same rules like this one; empty but for its heading when nothing was changed
 */
char *
gouji_rule_set_dup_settings (GoujiRuleSet *self)
{
  g_autoptr (GString) text = g_string_new (GROUP "\n");
  GPtrArray *rules;

  g_return_val_if_fail (GOUJI_IS_RULE_SET (self), NULL);

  rules = gouji_rule_set_get_rules (self);
  for (guint i = 0; i < rules->len; i++)
    {
      const GoujiRule *rule = g_ptr_array_index (rules, i);

      if (rule->severity != rule->written)
        g_string_append_printf (text, "%s=%s\n", rule->id, gouji_severity_get_name (rule->severity));
      if (rule->off)
        g_string_append_printf (text, "%s=off\n", rule->id);
    }
  return g_strdup (text->str);
}
