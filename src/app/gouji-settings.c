/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "app/gouji-settings.h"

#define SCHEMA "io.github.gouji.Gouji"

static gpointer
make_settings (gpointer data G_GNUC_UNUSED)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema
      = source != NULL ? g_settings_schema_source_lookup (source, SCHEMA, TRUE) : NULL;

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/**
 * gouji_settings_get_default:
 *
 * Returns: (transfer none) (nullable): the one object of the process
 */
GSettings *
gouji_settings_get_default (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_settings, NULL);
}

static gpointer
make_shelf (gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GFile) folder = gouji_rule_shelf_dup_default_folder ();

  return gouji_rule_shelf_new (folder);
}

/**
 * gouji_settings_get_shelf:
 *
 * Returns: (transfer none): the one object of the process
 */
GoujiRuleShelf *
gouji_settings_get_shelf (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_shelf, NULL);
}
