// What glibc has no functions for, or Swift can't import: the sandbox of a worker process (seccomp(2), landlock(7)), and
// the macros that take a wait status apart.
#ifndef WINNOW_CLINUX_SHIM_H
#define WINNOW_CLINUX_SHIM_H
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// pipe2(2) with O_CLOEXEC, which glibc shows to GNU sources alone.
static inline int winnow_pipe(int descriptors[2]) { return (int)syscall(SYS_pipe2, descriptors, O_CLOEXEC); }

// The columns and rows of a terminal, which ioctl(2) tells in a way that Swift can't call. 0 for what is none.
static inline unsigned short winnow_columns(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) ? 0 : size.ws_col;
}
static inline unsigned short winnow_rows(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) ? 0 : size.ws_row;
}

// Starts the reader's pager and makes standard output its input: what git does, with the options that git gives less (leave
// when all fits on the screen, let colours through, do not clear the screen). The process, or -1 for none.
static inline int winnow_start_pager(void) {
  const char *command = getenv("WINNOW_PAGER");
  int descriptors[2];
  if (!command) command = getenv("PAGER");
  if (!command) command = "less";
  if (!*command || !strcmp(command, "cat") || winnow_pipe(descriptors)) return -1;
  setenv("LESS", "FRX", 0);
  int child = fork();
  if (child == 0) {
    dup2(descriptors[0], STDIN_FILENO);
    execl("/bin/sh", "sh", "-c", command, (char *)0);
    _exit(127);
  }
  if (child > 0) dup2(descriptors[1], STDOUT_FILENO);
  close(descriptors[0]);
  close(descriptors[1]);
  return child;
}

// Ends a pager's input and waits until its reader has read.
static inline void winnow_finish_pager(int child) {
  close(STDOUT_FILENO);
  while (waitpid(child, 0, 0) < 0 && errno == EINTR) {
  }
}

static inline int winnow_exit_status(int status) { return WIFEXITED(status) ? WEXITSTATUS(status) : -1; }
static inline int winnow_exit_signal(int status) { return WIFSIGNALED(status) ? WTERMSIG(status) : 0; }

#if defined(__x86_64__)
#define WINNOW_AUDIT_ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define WINNOW_AUDIT_ARCH AUDIT_ARCH_AARCH64
#endif

// Lets through what a process needs that computes and talks over descriptors it has already: no files, no network, no
// programs. All else fails with EPERM, as if forbidden by rights. 0, or -1 where the kernel has no filters.
static inline int winnow_enter_seccomp(void) {
#ifdef WINNOW_AUDIT_ARCH
  static const unsigned allowed[] = {
      SYS_read, SYS_write, SYS_readv, SYS_writev, SYS_close, SYS_fstat, SYS_lseek, SYS_ppoll, SYS_exit, SYS_exit_group, SYS_futex,
      SYS_mmap, SYS_munmap, SYS_mremap, SYS_mprotect, SYS_madvise, SYS_brk, SYS_rt_sigreturn, SYS_rt_sigprocmask, SYS_rt_sigaction,
      SYS_sigaltstack, SYS_clock_gettime, SYS_clock_nanosleep, SYS_nanosleep, SYS_gettimeofday, SYS_getrandom, SYS_sched_yield,
      SYS_sched_getaffinity, SYS_getpid, SYS_gettid, SYS_tgkill, SYS_set_robust_list, SYS_membarrier, SYS_uname, SYS_sysinfo,
      SYS_restart_syscall,
#ifdef SYS_rseq
      SYS_rseq,
#endif
#ifdef SYS_poll
      SYS_poll,
#endif
  };
  enum { count = sizeof allowed / sizeof *allowed };
  struct sock_filter code[count + 6];
  unsigned n = 0;
  code[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch));
  code[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, WINNOW_AUDIT_ARCH, 1, 0);
  code[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
  code[n++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
  for (unsigned i = 0; i < count; i++)
    code[n++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, allowed[i], (unsigned char)(count - i), 0);
  code[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
  code[n++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  struct sock_fprog program = {(unsigned short)n, code};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)) return -1;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) ? -1 : 0;
#else
  return -1;
#endif
}

// Forbids every access to files of landlock's first version (Linux 5.13). 0, or -1 where the kernel has none.
static inline int winnow_enter_landlock(void) {
  struct { unsigned long long handled_access_fs; } ruleset = {(1ULL << 13) - 1};
  long descriptor = syscall(444 /* landlock_create_ruleset */, &ruleset, sizeof ruleset, 0);
  if (descriptor < 0) return -1;
  int failed = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || syscall(446 /* landlock_restrict_self */, (int)descriptor, 0);
  close((int)descriptor);
  return failed ? -1 : 0;
}
#endif
