/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "rules/gouji-profile-private.h"

#include <string.h>

#include "rules/gouji-profiles.h"

#define PROFILES_PATH "/io/github/gouji/data/profiles/"
#define NATIONAL "national"

/* Built-in data that cannot be read is a broken build, not a user's mistake. */
static GoujiProfile *
read_profile (const char *file_name)
{
  g_autofree char *path = g_strconcat (PROFILES_PATH, file_name, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GError) error = NULL;
  GoujiProfile *profile;
  gsize length;
  const char *text;

  if (bytes == NULL)
    g_error ("the library carries no %s", path);
  text = g_bytes_get_data (bytes, &length);
  profile = gouji_profile_new_from_text (text, length, file_name, path, FALSE, &error);
  if (profile == NULL)
    g_error ("%s:%s", path, error->message);
  return profile;
}

static gpointer
read_profiles (gpointer unused)
{
  GPtrArray *profiles = g_ptr_array_new ();
  g_auto (GStrv) names
      = g_resources_enumerate_children (PROFILES_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    g_ptr_array_add (profiles, read_profile (names[i]));
  return profiles;
}

static GPtrArray *
get_all (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, read_profiles, NULL);
}

/* Checks run in threads while the user adds and takes away profiles: the list is guarded,
 * and a profile that is in it no longer is kept, for a check may be at it. */
static GRWLock lock;
static GPtrArray *dropped;

/* The first of that name: an office's own comes before that of Gouji. */
static const GoujiProfile *
find (const GPtrArray *all, const char *name)
{
  for (guint i = 0; i < all->len; i++)
    {
      const GoujiProfile *profile = g_ptr_array_index (all, i);

      if (g_str_equal (profile->name, name))
        return profile;
    }
  return NULL;
}

const GoujiProfile *
gouji_profile_find (const char *name)
{
  g_autoptr (GRWLockReaderLocker) locker = g_rw_lock_reader_locker_new (&lock);

  return find (get_all (), name);
}

static gboolean
drop_own (GPtrArray *all, const char *name)
{
  for (guint i = 0; i < all->len; i++)
    {
      const GoujiProfile *profile = g_ptr_array_index (all, i);

      if (!profile->own || !g_str_equal (profile->name, name))
        continue;
      if (dropped == NULL)
        dropped = g_ptr_array_new ();
      g_ptr_array_add (dropped, g_ptr_array_remove_index (all, i));
      return TRUE;
    }
  return FALSE;
}

void
gouji_profile_add (GoujiProfile *self)
{
  g_autoptr (GRWLockWriterLocker) locker = g_rw_lock_writer_locker_new (&lock);

  drop_own (get_all (), self->name);
  /* Before those of Gouji, so that an office's own profile of a province comes first. */
  g_ptr_array_insert (get_all (), 0, self);
}

gboolean
gouji_profile_drop (const char *name)
{
  g_autoptr (GRWLockWriterLocker) locker = g_rw_lock_writer_locker_new (&lock);

  return drop_own (get_all (), name);
}

static int
by_name (gconstpointer a, gconstpointer b)
{
  const char *one = *(const char *const *)a, *other = *(const char *const *)b;

  if (g_str_equal (one, NATIONAL) != g_str_equal (other, NATIONAL))
    return g_str_equal (one, NATIONAL) ? -1 : 1;
  return strcmp (one, other);
}

GStrv
gouji_profiles_list (void)
{
  g_autoptr (GRWLockReaderLocker) locker = g_rw_lock_reader_locker_new (&lock);
  const GPtrArray *all = get_all ();
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < all->len; i++)
    {
      const GoujiProfile *profile = g_ptr_array_index (all, i);

      if (find (all, profile->name) == profile)
        g_ptr_array_add (names, g_strdup (profile->name));
    }
  g_ptr_array_sort (names, by_name);
  g_ptr_array_add (names, NULL);
  return (GStrv)g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

/* Interned; of the process, as the profiles are. */
static const char *preferred = "";

void
gouji_profiles_set_default (const char *name)
{
  g_return_if_fail (name != NULL);
  g_atomic_pointer_set (&preferred, g_intern_string (name));
}

static gboolean
is_of (const GoujiProfile *self, const char *province, int year)
{
  return self->provinces != NULL
         && g_strv_contains ((const char *const *) self->provinces, province)
         && (self->from == 0 || (year != 0 && year >= self->from))
         && (self->to == 0 || (year != 0 && year <= self->to));
}

static const GoujiProfile *
find_of (const char *province, int year)
{
  g_autoptr (GRWLockReaderLocker) locker = g_rw_lock_reader_locker_new (&lock);
  const GPtrArray *all = get_all ();

  for (guint i = 0; i < all->len; i++)
    {
      const GoujiProfile *profile = g_ptr_array_index (all, i);

      if (is_of (profile, province, year) && find (all, profile->name) == profile)
        return profile;
    }
  return NULL;
}

const GoujiProfile *
gouji_profile_for_disclosure (GoujiDisclosure *disclosure)
{
  const char *province = gouji_disclosure_get_fact (disclosure, GOUJI_FACT_PROVINCE);
  const GoujiProfile *told
      = gouji_profile_find (gouji_disclosure_get_fact (disclosure, GOUJI_FACT_PROFILE));

  if (told == NULL)
    told = find_of (province, gouji_disclosure_get_year (disclosure));
  if (told == NULL && *province == '\0')
    told = gouji_profile_find (g_atomic_pointer_get (&preferred));
  return told != NULL ? told : gouji_profile_find (NATIONAL);
}

/* A profile based on one that is based on another is not followed for ever. */
#define MAX_BASES 4

/* An office's own "shanghai" may be based on that of Gouji. */
static const GoujiProfile *
find_base (const GoujiProfile *self)
{
  g_autoptr (GRWLockReaderLocker) locker = g_rw_lock_reader_locker_new (&lock);
  const GPtrArray *all = get_all ();

  for (guint i = 0; i < all->len; i++)
    {
      const GoujiProfile *profile = g_ptr_array_index (all, i);

      if (profile != self && g_str_equal (profile->name, self->base))
        return profile;
    }
  return NULL;
}

const GoujiProfile *
gouji_profile_get_owner (const GoujiProfile *self,
                         GoujiNeed need,
                         GoujiNeedKind kind,
                         GoujiDisclosureKind of)
{
  for (guint i = 0; i < MAX_BASES && self != NULL; i++)
    {
      if (self->needs[need][kind][of] != NULL)
        return self;
      self = self->base != NULL ? find_base (self) : NULL;
    }
  return NULL;
}

const char *const *
gouji_profile_get_needs (const GoujiProfile *self,
                         GoujiNeed need,
                         GoujiNeedKind kind,
                         GoujiDisclosureKind of)
{
  static const char *const none[] = { NULL };
  const GoujiProfile *owner = gouji_profile_get_owner (self, need, kind, of);

  return owner != NULL ? (const char *const *)owner->needs[need][kind][of] : none;
}
