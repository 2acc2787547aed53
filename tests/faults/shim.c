/* Faults on demand between a process and its disk, preloaded before libc (Linux).
 *
 * Counts each write, truncation, sync and rename under one folder. At call number `at` it kills the
 * process, tears the write, fails it, or cuts the power: everything that no sync made durable is
 * taken back (all of it, or a seeded half), names included. Real syncs are skipped: what is durable
 * is decided here, and the real disk would only make the sweep slow.
 *
 * Not modelled: the creation and removal of names, and disks that lie about a sync. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

enum mode {
    COUNT, KILL, TORN, EIO_ONCE, EIO_EVER, NOSPACE_ONCE, NOSPACE_EVER, POWERLOSS, POWERLOSS_SOME,
    SYNC_FAILS /* the sync number `at` fails, and what it should have kept is lost at a cut */
};
enum fate { PENDING, SYNCED, DOOMED };

struct change { /* bytes written to a file, or with `truncation` its new length */
    struct change *next, *previous;
    enum fate fate;
    int truncation;
    off_t offset, size_before;
    size_t length, old_length;
    unsigned char *fresh, *old;
};
struct file {
    struct file *next;
    dev_t device;
    ino_t inode;
    int handle; /* never closed: closing any handle of a file drops the locks SQLite has on it */
    int doomed;
    struct change *first, *last;
};
struct renaming {
    struct renaming *previous;
    char from[4096], to[4096];
    unsigned char *replaced;
    ssize_t replaced_length; /* -1: nothing had that name */
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char folder[4096];
static enum mode mode;
static long at, calls, syncs, failures;
static unsigned long random_state;
static struct file *files;
static struct renaming *renamings;

static ssize_t (*real_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*real_write)(int, const void *, size_t);
static int (*real_ftruncate)(int, off_t);
static int (*real_rename)(const char *, const char *);
static ssize_t (*real_sendfile)(int, int, off_t *, size_t);
static ssize_t (*real_copy)(int, off_t *, int, off_t *, size_t, unsigned);

__attribute__((constructor)) static void find_real_calls(void) {
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_write = dlsym(RTLD_NEXT, "write");
    real_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
    real_rename = dlsym(RTLD_NEXT, "rename");
    real_sendfile = dlsym(RTLD_NEXT, "sendfile64");
    real_copy = dlsym(RTLD_NEXT, "copy_file_range");
}

/* What the tests call, through ctypes. */

void faults_arm(const char *where, int how, long when, unsigned long seed) {
    snprintf(folder, sizeof folder, "%s", where);
    mode = how;
    at = when;
    calls = syncs = failures = 0;
    random_state = seed * 2654435761u + 12345;
}
long faults_calls(void) { return calls; }
long faults_syncs(void) { return syncs; }
long faults_failures(void) { return failures; }

static unsigned roll(void) {
    random_state = random_state * 6364136223846793005ul + 1442695040888963407ul;
    return random_state >> 33;
}

static int concerns(int fd, char *path, struct stat *about) {
    char link[64];
    if (!folder[0]) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, 4095);
    if (length < 0) return 0;
    path[length] = 0;
    return strncmp(path, folder, strlen(folder)) == 0 && fstat(fd, about) == 0 &&
           about->st_nlink > 0;
}

static struct file *file_of(const char *path, const struct stat *about) {
    for (struct file *file = files; file; file = file->next)
        if (file->device == about->st_dev && file->inode == about->st_ino) return file;
    struct file *file = calloc(1, sizeof *file);
    file->device = about->st_dev;
    file->inode = about->st_ino;
    file->handle = open(path, O_RDWR | O_CLOEXEC);
    file->next = files;
    return files = file;
}

static void note(struct file *file, const void *bytes, size_t length, off_t offset, off_t size,
                 int truncation) {
    struct change *change = calloc(1, sizeof *change);
    change->offset = offset;
    change->size_before = size;
    change->truncation = truncation;
    change->length = length;
    off_t end = truncation ? size : offset + (off_t)length;
    if (end > size) end = size;
    change->old_length = end > offset ? end - offset : 0;
    change->old = malloc(change->old_length + 1);
    if (change->old_length)
        change->old_length = pread(file->handle, change->old, change->old_length, offset);
    change->fresh = malloc(length + 1);
    if (length) memcpy(change->fresh, bytes, length);
    change->previous = file->last;
    if (file->last) file->last->next = change; else file->first = change;
    file->last = change;
}

static void settle(struct file *file, enum fate fate) {
    if (fate == DOOMED) file->doomed = 1;
    for (struct change *change = file->first, *next; change; change = next) {
        next = change->next;
        if (change->fate == PENDING) change->fate = fate;
        if (!file->doomed) { free(change->old); free(change->fresh); free(change); }
    }
    if (!file->doomed) file->first = file->last = NULL;
}

static void cut_file(struct file *file, int some) {
    for (struct change *change = file->last; change; change = change->previous) {
        if (change->old_length)
            real_pwrite(file->handle, change->old, change->old_length, change->offset);
        real_ftruncate(file->handle, change->size_before);
    }
    for (struct change *change = file->first; change; change = change->next) {
        unsigned luck = change->fate == PENDING && some ? roll() % 4 : 0;
        if (change->fate != SYNCED && luck < 2) continue;
        size_t length = luck == 3 ? change->length / 2 / 512 * 512 : change->length;
        if (change->truncation) real_ftruncate(file->handle, change->offset);
        else if (length) real_pwrite(file->handle, change->fresh, length, change->offset);
    }
}

static void cut_renaming(const struct renaming *renaming) {
    real_rename(renaming->to, renaming->from);
    if (renaming->replaced_length < 0) return;
    int fd = open(renaming->to, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    real_pwrite(fd, renaming->replaced, renaming->replaced_length, 0);
    close(fd);
}

void faults_cut_power(int some) {
    /* Names are a journal: one that is lost takes those after it along. */
    for (; renamings && !(some && roll() % 2); renamings = renamings->previous)
        cut_renaming(renamings);
    for (struct file *file = files; file; file = file->next) cut_file(file, some);
    kill(getpid(), SIGKILL);
    pause();
}

/* Called before each counted call: 0 to go on, else the error to give. */
static int fault(int writes) {
    calls++;
    int now = mode == SYNC_FAILS ? 0 : calls == at;
    int later = calls >= at;
    if (now && mode == KILL) { kill(getpid(), SIGKILL); pause(); }
    if (now && (mode == POWERLOSS || mode == POWERLOSS_SOME))
        faults_cut_power(mode == POWERLOSS_SOME);
    if ((now && mode == EIO_ONCE) || (later && mode == EIO_EVER)) { failures++; return EIO; }
    if (writes && ((now && mode == NOSPACE_ONCE) || (later && mode == NOSPACE_EVER))) {
        failures++;
        return ENOSPC;
    }
    return 0;
}

static ssize_t write_at(int fd, const void *bytes, size_t length, off_t offset, int moves) {
    char path[4096];
    struct stat about;
    if (!concerns(fd, path, &about) || !S_ISREG(about.st_mode))
        return moves ? real_write(fd, bytes, length) : real_pwrite(fd, bytes, length, offset);
    pthread_mutex_lock(&lock);
    int error = fault(1);
    ssize_t done = -1;
    if (!error) {
        if (moves)
            offset = fcntl(fd, F_GETFL) & O_APPEND ? about.st_size : lseek(fd, 0, SEEK_CUR);
        struct file *file = file_of(path, &about);
        note(file, bytes, length, offset, about.st_size, 0);
        int torn = mode == TORN && calls == at;
        if (torn) length /= 2;
        done = moves ? real_write(fd, bytes, length) : real_pwrite(fd, bytes, length, offset);
        if (torn) { kill(getpid(), SIGKILL); pause(); }
    }
    pthread_mutex_unlock(&lock);
    if (error) errno = error;
    return done;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
    return write_at(fd, bytes, length, offset, 0);
}
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t offset) {
    return write_at(fd, bytes, length, offset, 0);
}
ssize_t write(int fd, const void *bytes, size_t length) {
    return write_at(fd, bytes, length, 0, 1);
}

int ftruncate(int fd, off_t size) {
    char path[4096];
    struct stat about;
    if (!concerns(fd, path, &about)) return real_ftruncate(fd, size);
    pthread_mutex_lock(&lock);
    int error = fault(0);
    if (!error) note(file_of(path, &about), NULL, 0, size, about.st_size, 1);
    pthread_mutex_unlock(&lock);
    if (error) { errno = error; return -1; }
    return real_ftruncate(fd, size);
}
int ftruncate64(int fd, off_t size) { return ftruncate(fd, size); }

static int sync_file(int fd) {
    char path[4096];
    struct stat about;
    if (!concerns(fd, path, &about)) return 0;
    pthread_mutex_lock(&lock);
    int error = fault(0);
    if (++syncs == at && mode == SYNC_FAILS) { failures++; error = EIO; }
    if (S_ISDIR(about.st_mode)) {
        if (!error) renamings = NULL;
    } else if (!error || mode == SYNC_FAILS) {
        settle(file_of(path, &about), error ? DOOMED : SYNCED);
    }
    pthread_mutex_unlock(&lock);
    if (error) { errno = error; return -1; }
    return 0;
}
int fsync(int fd) { return sync_file(fd); }
int fdatasync(int fd) { return sync_file(fd); }

int rename(const char *from, const char *to) {
    if (!folder[0] || strncmp(to, folder, strlen(folder)) != 0) return real_rename(from, to);
    pthread_mutex_lock(&lock);
    int error = fault(0);
    if (!error) {
        struct renaming *renaming = calloc(1, sizeof *renaming);
        snprintf(renaming->from, sizeof renaming->from, "%s", from);
        snprintf(renaming->to, sizeof renaming->to, "%s", to);
        renaming->replaced_length = -1;
        int fd = open(to, O_RDONLY);
        struct stat about;
        if (fd >= 0 && fstat(fd, &about) == 0) {
            renaming->replaced = malloc(about.st_size + 1);
            renaming->replaced_length = pread(fd, renaming->replaced, about.st_size, 0);
        }
        if (fd >= 0) close(fd);
        renaming->previous = renamings;
        renamings = renaming;
    }
    pthread_mutex_unlock(&lock);
    if (error) { errno = error; return -1; }
    return real_rename(from, to);
}

/* Copies inside the kernel would pass unseen; whoever asks falls back to plain writes. */
ssize_t sendfile(int out, int in, off_t *offset, size_t length) {
    char path[4096];
    struct stat about;
    if (!concerns(out, path, &about)) return real_sendfile(out, in, offset, length);
    errno = ENOSYS;
    return -1;
}
ssize_t sendfile64(int out, int in, off_t *offset, size_t length) {
    return sendfile(out, in, offset, length);
}
ssize_t copy_file_range(int in, off_t *in_at, int out, off_t *out_at, size_t length, unsigned how) {
    char path[4096];
    struct stat about;
    if (!concerns(out, path, &about)) return real_copy(in, in_at, out, out_at, length, how);
    errno = ENOSYS;
    return -1;
}
