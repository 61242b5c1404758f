/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-goods-private.h"

#include <gio/gio.h>
#include <string.h>

#define PATH "/io/github/gouji/data/rules/items.ini"

static GoujiDecimal
read_price (GKeyFile *file, const char *group, const char *key)
{
  return (GoujiDecimal) { g_key_file_get_int64 (file, group, key, NULL), 0 };
}

static gpointer
load (gpointer data G_GNUC_UNUSED)
{
  GArray *goods = g_array_new (FALSE, FALSE, sizeof (GoujiGoods));
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) bytes = g_resources_lookup_data (PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) groups = NULL;

  if (bytes == NULL || !g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
    g_error ("the library carries no %s", PATH);
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_autofree char *kind = g_key_file_get_string (file, groups[i], "kind", NULL);
      GoujiGoods one = {
        .kind = g_intern_string (kind),
        .names = g_key_file_get_string_list (file, groups[i], "names", NULL, NULL),
        .without = g_key_file_get_string_list (file, groups[i], "without", NULL, NULL),
        .measures = g_key_file_get_string_list (file, groups[i], "measures", NULL, NULL),
        .low = read_price (file, groups[i], "low"),
        .high = read_price (file, groups[i], "high"),
      };

      g_assert (kind != NULL && one.names != NULL && one.measures != NULL);
      g_array_append_val (goods, one);
    }
  return goods;
}

static gboolean
contains (char **words, const char *text)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

const GoujiGoods *
gouji_goods_find (const char *item, const char *measure)
{
  static GOnce once = G_ONCE_INIT;
  const GArray *goods = g_once (&once, load, NULL);

  for (guint i = 0; i < goods->len; i++)
    {
      const GoujiGoods *one = &g_array_index (goods, GoujiGoods, i);

      if (contains (one->names, item) && !contains (one->without, item)
          && (measure == NULL || g_strv_contains ((const char *const *) one->measures, measure)))
        return one;
    }
  return NULL;
}
